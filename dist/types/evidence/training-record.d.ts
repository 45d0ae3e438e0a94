import type { Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import type { Row } from './rows.ts';
/** What makes a training record count. */
export interface RecordRule {
    readonly minScorePercent: number | null;
    readonly maxAgeSeconds: number | null;
    readonly times: Instants;
}
/** By its status, or where there is no such column by having a date of completion. */
export declare function saysCompleted(row: Row): boolean;
/**
 * The instant until which a record counts (infinite where nothing ends it), or null where it does not count: not
 * complete, dated after now, without the date that `maxAge` asks for, expired or too old by the instant judged for, or
 * without the score that is asked for.
 */
export declare function countingUntil(row: Row, { minScorePercent, maxAgeSeconds, times }: RecordRule): Instant | null;
