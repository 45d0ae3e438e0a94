import type { Format } from './format.ts';
import { looksLikeJmeterCsv } from './jmeter-signs.ts';
import type { LoadRun } from './load-run.ts';
/** What the gate reads of a load test. The order decides where two would take a file. */
export declare const loadFormats: {
    readonly 'k6-summary': Format<LoadRun>;
    readonly 'k6-legacy-summary': Format<LoadRun>;
    readonly 'k6-machine-summary': {
        readonly tool: 'k6';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./k6-machine.ts").readK6Machine>;
    };
    readonly 'k6-points': {
        readonly tool: 'k6';
        readonly read: 'stream';
        readonly looksLike: ({ firstObject }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./k6-points.ts").readK6Points>;
    };
    readonly 'jmeter-csv': {
        readonly tool: 'JMeter';
        readonly read: 'stream';
        readonly looksLike: typeof looksLikeJmeterCsv;
        readonly load: () => Promise<typeof import("./jmeter-csv.ts").readJmeterCsv>;
    };
    readonly 'jmeter-xml': {
        readonly tool: 'JMeter';
        readonly read: 'stream';
        readonly looksLike: ({ xmlRoot }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./jmeter-xml.ts").readJmeterXml>;
    };
    readonly 'jmeter-statistics': {
        readonly tool: 'JMeter';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./jmeter-statistics.ts").readJmeterStatistics>;
    };
    readonly 'locust-csv': {
        readonly tool: 'Locust';
        readonly read: 'text';
        readonly looksLike: ({ cells }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./locust-csv.ts").readLocustCsv>;
    };
    readonly 'locust-json': {
        readonly tool: 'Locust';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./locust-json.ts").readLocustJson>;
    };
    readonly 'locust-other-csv': {
        readonly tool: 'Locust';
        readonly read: 'refused';
        readonly looksLike: ({ cells }: import("./head.ts").Head) => boolean;
        readonly instead: 'Give the result of locust --json, or the file that ends in _stats.csv; name it, for a pattern such as *.csv takes all.';
    };
    readonly 'gatling-stats': {
        readonly tool: 'Gatling';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./gatling.ts").readGatling>;
    };
    readonly 'gatling-assertions': {
        readonly tool: 'Gatling';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./gatling-assertions.ts").readGatlingAssertions>;
    };
    readonly artillery: {
        readonly tool: 'Artillery';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./artillery.ts").readArtillery>;
    };
    readonly autocannon: {
        readonly tool: 'autocannon';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./autocannon.ts").readAutocannon>;
    };
    readonly vegeta: {
        readonly tool: 'vegeta';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./vegeta.ts").readVegeta>;
    };
    readonly oha: {
        readonly tool: 'oha';
        readonly read: 'json';
        readonly looksLike: (value: unknown) => boolean;
        readonly load: () => Promise<typeof import("./oha.ts").readOha>;
    };
    readonly 'hey-text': {
        readonly tool: 'hey';
        readonly read: 'text';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./hey-text.ts").readHeyText>;
    };
    readonly 'hey-csv': {
        readonly tool: 'hey';
        readonly read: 'stream';
        readonly looksLike: ({ cells }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./hey-csv.ts").readHeyCsv>;
    };
    readonly 'wrk-text': {
        readonly tool: 'wrk';
        readonly read: 'text';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./wrk.ts").readWrk>;
    };
    readonly 'ab-text': {
        readonly tool: 'ApacheBench (ab)';
        readonly read: 'text';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./ab.ts").readAb>;
    };
    readonly 'ab-gnuplot': {
        readonly tool: 'ApacheBench (ab -g)';
        readonly read: 'refused';
        readonly looksLike: ({ cells }: import("./head.ts").Head) => boolean;
        readonly instead: 'Give what ab prints, which says how many requests failed; the rows of -g do not.';
    };
    readonly 'h2load-text': {
        readonly tool: 'h2load';
        readonly read: 'refused';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly instead: 'It has no percentiles; run the test with k6, Locust, vegeta or oha.';
    };
    readonly 'siege-json': {
        readonly tool: 'siege';
        readonly read: 'refused';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly instead: 'It has no percentiles, and times of two decimals of a second; run the test with k6, Locust, vegeta or oha.';
    };
    readonly 'gatling-log': {
        readonly tool: 'Gatling';
        readonly read: 'refused';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly instead: 'Give js/stats.json of the report that Gatling makes of it.';
    };
};
