import type { History } from '../generated/history.ts';
import type { Report } from '../generated/report.ts';
import type { Seen } from './judge-at.ts';
type Setback = History['setbacks'][number];
/**
 * What went backwards between two points that could be judged.
 * @param aged The earlier point's files, judged for the later instant: what they have lost too, time took alone.
 */
export declare function setbacksBetween(before: Seen, after: Seen, aged: () => Promise<Report | null>): Promise<readonly Setback[]>;
export {};
