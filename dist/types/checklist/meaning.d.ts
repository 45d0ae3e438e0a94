import type { Checklist } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
/** What the checklist's policies define besides it. */
export interface Defined {
    readonly items: readonly string[];
    readonly roles: readonly string[];
}
/** What a schema can't say: dates that exist, names that are defined here or by a policy, nothing twice. */
export declare function meaningFindings(checklist: Checklist, defined: Defined): readonly Finding[];
