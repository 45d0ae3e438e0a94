import { type LoadRun } from './load-run.ts';
/**
 * What hey prints. Answers stand by status and lost requests by error; together they must be as many as the rate times the
 * total time, which is how a line that is missing shows. Times are seconds. Throws `Unusable`.
 */
export declare function readHeyText(text: string): LoadRun;
