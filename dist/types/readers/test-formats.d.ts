import type { Format } from './format.ts';
import type { Head } from './head.ts';
import type { TestRun } from './test-run.ts';
/** What the gate reads of tests, and what it knows and does not take. The order decides where two would take a file. */
export declare const testFormats: {
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
        readonly looksLike: typeof looksLikeCtrf;
        readonly load: () => Promise<typeof import("./ctrf.ts").readCtrf>;
    };
    readonly 'nunit2-xml': Format<TestRun>;
    readonly 'xunit-xml': Format<TestRun>;
    readonly 'testng-xml': Format<TestRun>;
    readonly 'robot-xml': Format<TestRun>;
    readonly 'coverage-xml': Format<TestRun>;
    readonly 'playwright-json': Format<TestRun>;
    readonly 'mocha-json': Format<TestRun>;
    readonly 'pytest-json': Format<TestRun>;
    readonly 'cucumber-json': Format<TestRun>;
};
declare function looksLikeCtrf(value: unknown): boolean;
export {};
