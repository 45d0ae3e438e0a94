import { type PartMeasures, type Remark } from '../model/observation.ts';
import type { LoadRun } from '../readers/load-run.ts';
import type { EntryOf } from './type.ts';
/** One result file of a load test. */
export interface LoadResult {
    readonly path: string;
    readonly site: string;
    /** Whether the checklist names the site; else it is the path. */
    readonly isSiteNamed: boolean;
    readonly run: LoadRun;
}
interface Seen {
    readonly parts: readonly PartMeasures[];
    readonly warnings: readonly Remark[];
}
/**
 * What each scenario that the entry sets bounds on reached by itself: of several results that ran it the worst counts, and
 * every site that is told apart must have run it. One that no result has is left out.
 */
export declare function boundedScenarios(entry: EntryOf<'loadTest'>, results: readonly LoadResult[]): Seen;
export {};
