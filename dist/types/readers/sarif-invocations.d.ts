import type { JsonObject } from './json-object.ts';
/** Throws `Unusable` where a run says that it failed, or that it could not look at everything (SARIF, appendix I). */
export declare function refuseFailedRun({ invocations }: JsonObject, tool: string): void;
