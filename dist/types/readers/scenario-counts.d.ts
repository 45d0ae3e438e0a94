import { type Scenario } from './load-run.ts';
import type { TimeHistogram } from './nearest-rank.ts';
/** Counts samples by scenario, told by its number. */
export interface ScenarioCounts {
    add(scenario: number, milliseconds: number, failed: boolean): void;
    /** The scenarios by their names, in the order of their numbers. */
    list(names: readonly string[]): readonly Scenario[];
    /** Whether response times of single scenarios had to be given up, because there are too many. */
    isFull(): boolean;
}
/** In bounded memory: beyond it, the times of single scenarios are dropped, and only their samples counted. */
export declare function scenarioCounts(histogram: () => TimeHistogram): ScenarioCounts;
