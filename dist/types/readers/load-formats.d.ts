import type { Format } from './format.ts';
import { looksLikeJmeterCsv } from './jmeter-signs.ts';
import type { LoadRun } from './load-run.ts';
/** What the gate reads of a load test. The order decides where two would take a file. */
export declare const loadFormats: {
    readonly 'k6-summary': Format<LoadRun>;
    readonly 'k6-legacy-summary': Format<LoadRun>;
    readonly 'jmeter-csv': {
        readonly tool: 'JMeter';
        readonly read: 'stream';
        readonly looksLike: typeof looksLikeJmeterCsv;
        readonly load: () => Promise<typeof import("./jmeter-csv.ts").readJmeterCsv>;
    };
};
