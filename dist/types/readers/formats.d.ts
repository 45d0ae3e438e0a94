import type { Format, Formats } from './format.ts';
import type { Head } from './head.ts';
/** Every format of evidence that a tool writes, by the type of evidence that it serves. */
export declare const formats: {
    readonly loadTest: {
        readonly 'k6-summary': Format<import("./load-run.ts").LoadRun>;
        readonly 'k6-legacy-summary': Format<import("./load-run.ts").LoadRun>;
        readonly 'k6-machine-summary': {
            readonly tool: 'k6';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./k6-machine.ts").readK6Machine>;
        };
        readonly 'k6-points': {
            readonly tool: 'k6';
            readonly read: 'stream';
            readonly looksLike: ({ firstObject }: Head) => boolean;
            readonly load: () => Promise<typeof import("./k6-points.ts").readK6Points>;
        };
        readonly 'jmeter-csv': {
            readonly tool: 'JMeter';
            readonly read: 'stream';
            readonly looksLike: typeof import("./jmeter-signs.ts").looksLikeJmeterCsv;
            readonly load: () => Promise<typeof import("./jmeter-csv.ts").readJmeterCsv>;
        };
        readonly 'jmeter-xml': {
            readonly tool: 'JMeter';
            readonly read: 'stream';
            readonly looksLike: ({ xmlRoot }: Head) => boolean;
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
            readonly looksLike: ({ cells }: Head) => boolean;
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
            readonly looksLike: ({ cells }: Head) => boolean;
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
            readonly looksLike: ({ text }: Head) => boolean;
            readonly load: () => Promise<typeof import("./hey-text.ts").readHeyText>;
        };
        readonly 'hey-csv': {
            readonly tool: 'hey';
            readonly read: 'stream';
            readonly looksLike: ({ cells }: Head) => boolean;
            readonly load: () => Promise<typeof import("./hey-csv.ts").readHeyCsv>;
        };
        readonly 'wrk-text': {
            readonly tool: 'wrk';
            readonly read: 'text';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly load: () => Promise<typeof import("./wrk.ts").readWrk>;
        };
        readonly 'ab-text': {
            readonly tool: 'ApacheBench (ab)';
            readonly read: 'text';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly load: () => Promise<typeof import("./ab.ts").readAb>;
        };
        readonly 'ab-gnuplot': {
            readonly tool: 'ApacheBench (ab -g)';
            readonly read: 'refused';
            readonly looksLike: ({ cells }: Head) => boolean;
            readonly instead: 'Give what ab prints, which says how many requests failed; the rows of -g do not.';
        };
        readonly 'h2load-text': {
            readonly tool: 'h2load';
            readonly read: 'refused';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly instead: 'It has no percentiles; run the test with k6, Locust, vegeta or oha.';
        };
        readonly 'siege-json': {
            readonly tool: 'siege';
            readonly read: 'refused';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly instead: 'It has no percentiles, and times of two decimals of a second; run the test with k6, Locust, vegeta or oha.';
        };
        readonly 'gatling-log': {
            readonly tool: 'Gatling';
            readonly read: 'refused';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly instead: 'Give js/stats.json of the report that Gatling makes of it.';
        };
    };
    readonly testReport: {
        readonly 'junit-xml': {
            readonly tool: 'JUnit and most others';
            readonly read: 'stream';
            readonly looksLike: ({ xmlRoot }: Head) => boolean;
            readonly load: () => Promise<typeof import("./junit.ts").readJunit>;
        };
        readonly trx: {
            readonly tool: 'dotnet test and Visual Studio';
            readonly read: 'text';
            readonly looksLike: ({ xmlRoot }: Head) => boolean;
            readonly load: () => Promise<typeof import("./trx.ts").readTrx>;
        };
        readonly nunit3: {
            readonly tool: 'NUnit 3';
            readonly read: 'text';
            readonly looksLike: ({ xmlRoot }: Head) => boolean;
            readonly load: () => Promise<typeof import("./nunit3.ts").readNunit3>;
        };
        readonly tap: {
            readonly tool: 'TAP';
            readonly read: 'text';
            readonly looksLike: ({ text }: Head) => boolean;
            readonly load: () => Promise<typeof import("./tap.ts").readTap>;
        };
        readonly 'go-test-json': {
            readonly tool: 'go test -json';
            readonly read: 'text';
            readonly looksLike: ({ firstObject }: Head) => boolean;
            readonly load: () => Promise<typeof import("./go-test.ts").readGoTest>;
        };
        readonly 'jest-json': {
            readonly tool: 'Jest and Vitest';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./jest-json.ts").readJestJson>;
        };
        readonly ctrf: {
            readonly tool: 'CTRF';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./ctrf.ts").readCtrf>;
        };
        readonly 'nunit2-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'xunit-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'testng-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'robot-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'coverage-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'playwright-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'mocha-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'pytest-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'cucumber-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
    };
    readonly accessibility: {
        readonly axe: {
            readonly tool: 'axe';
            readonly read: 'json';
            readonly looksLike: typeof import("./page-signs.ts").looksLikeAxe;
            readonly load: () => Promise<typeof import("./axe.ts").readAxe>;
        };
        readonly earl: {
            readonly tool: 'EARL';
            readonly read: 'json';
            readonly looksLike: typeof import("./page-signs.ts").looksLikeEarl;
            readonly load: () => Promise<typeof import("./earl.ts").readEarl>;
        };
        readonly pa11y: {
            readonly tool: 'pa11y';
            readonly read: 'json';
            readonly looksLike: typeof import("./page-signs.ts").looksLikePa11y;
            readonly load: () => Promise<typeof import("./pa11y.ts").readPa11y>;
        };
        readonly 'pa11y-ci': {
            readonly tool: 'pa11y-ci';
            readonly read: 'json';
            readonly looksLike: typeof import("./page-signs.ts").looksLikePa11yCi;
            readonly load: () => Promise<typeof import("./pa11y.ts").readPa11yCi>;
        };
        readonly lighthouse: {
            readonly tool: 'Lighthouse';
            readonly read: 'json';
            readonly looksLike: typeof import("./page-signs.ts").looksLikeLighthouse;
            readonly load: () => Promise<typeof import("./lighthouse.ts").readLighthouse>;
        };
        readonly 'empty-list': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'lighthouse-manifest': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'wcag-em': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly wave: {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
    };
    readonly securityScan: {
        readonly sarif: {
            readonly tool: 'SARIF';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./sarif.ts").readSarif>;
        };
        readonly 'cyclonedx-vex': {
            readonly tool: 'CycloneDX';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./cyclonedx-vex.ts").readCycloneDx>;
        };
        readonly openvex: {
            readonly tool: 'OpenVEX';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./openvex.ts").readOpenVex>;
        };
        readonly 'npm-audit': {
            readonly tool: 'npm audit';
            readonly read: 'json';
            readonly looksLike: (value: unknown) => boolean;
            readonly load: () => Promise<typeof import("./npm-audit.ts").readNpmAudit>;
        };
        readonly 'trivy-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'grype-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'snyk-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'npm6-audit': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'zap-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'zap-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'checkstyle-xml': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
        readonly 'spdx-json': {
            readonly tool: string;
        } & {
            readonly read: 'refused';
            readonly instead: string;
            readonly looksLike: (head: Head) => boolean;
        } & {
            readonly read: 'refused';
        };
    };
};
export type Kind = keyof typeof formats;
/** What a kind's files are called in a sentence. */
export declare const kindNames: Readonly<Record<Kind, string>>;
/** The kind of evidence that a group of formats serves. */
export declare function kindOf(group: Formats<unknown>): Kind;
export interface Recognised {
    readonly kind: Kind;
    readonly name: string;
    readonly format: Format<unknown>;
}
/** Every format of every kind, in the order of the registry. */
export declare function everyFormat(): readonly Recognised[];
/** The format, of all kinds, that a file's beginning looks like; null where that tells none. */
export declare function recogniseHead(head: Head): Recognised | null;
/** The format, of all kinds, that a whole JSON document looks like. */
export declare function recogniseJson(value: unknown): Recognised | null;
