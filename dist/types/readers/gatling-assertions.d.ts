import { type LoadRun } from './load-run.ts';
/**
 * Gatling's `js/assertions.json`: what its own assertions found, beside the statistics of the same report. It measures
 * nothing by itself. Throws `Unusable`.
 */
export declare function readGatlingAssertions(value: unknown): LoadRun;
