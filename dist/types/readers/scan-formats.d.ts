import type { Format } from './format.ts';
import type { ScanRun } from './scan-run.ts';
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
    readonly 'trivy-json': Format<ScanRun>;
    readonly 'grype-json': Format<ScanRun>;
    readonly 'snyk-json': Format<ScanRun>;
    readonly 'npm6-audit': Format<ScanRun>;
    readonly 'zap-json': Format<ScanRun>;
    readonly 'zap-xml': Format<ScanRun>;
    readonly 'checkstyle-xml': Format<ScanRun>;
    readonly 'spdx-json': Format<ScanRun>;
};
