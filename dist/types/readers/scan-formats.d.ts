/** What the gate reads of security scans, and what it knows and does not take. The order decides where two would take a file. */
export declare const scanFormats: {
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
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'grype-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'snyk-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'npm6-audit': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'zap-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'zap-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'checkstyle-xml': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'spdx-json': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
};
