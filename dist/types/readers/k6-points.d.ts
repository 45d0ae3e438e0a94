import { type LoadRun } from './load-run.ts';
import type { StreamReader } from './stream-reader.ts';
/**
 * The points that k6 writes with `--out json`, of any size, in constant memory. Of each request there is a point of
 * `http_reqs`, `http_req_failed` and `http_req_duration`; that they are as many is how a line that is missing shows.
 * Percentiles are nearest rank over all requests. Thresholds are declared, not judged, here. Points of other metrics are
 * passed over without a closer look. Throws `Unusable` with the line.
 */
export declare function readK6Points(): StreamReader<LoadRun>;
