/** What the gate reads of tests, and what it knows and does not take. The order decides where two would take a file. */
export declare const testFormats: {
    readonly 'junit-xml': {
        readonly tool: 'JUnit and most others';
        readonly read: 'stream';
        readonly looksLike: ({ xmlRoot }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./junit.ts").readJunit>;
    };
    readonly trx: {
        readonly tool: 'dotnet test and Visual Studio';
        readonly read: 'text';
        readonly looksLike: ({ xmlRoot }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./trx.ts").readTrx>;
    };
    readonly nunit3: {
        readonly tool: 'NUnit 3';
        readonly read: 'text';
        readonly looksLike: ({ xmlRoot }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./nunit3.ts").readNunit3>;
    };
    readonly tap: {
        readonly tool: 'TAP';
        readonly read: 'text';
        readonly looksLike: ({ text }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./tap.ts").readTap>;
    };
    readonly 'go-test-json': {
        readonly tool: 'go test -json';
        readonly read: 'text';
        readonly looksLike: ({ firstObject }: import("./head.ts").Head) => boolean;
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
    readonly 'nunit2-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'xunit-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'testng-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'robot-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'coverage-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'playwright-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'mocha-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'pytest-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'cucumber-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
};
declare function looksLikeCtrf(value: unknown): boolean;
export {};
