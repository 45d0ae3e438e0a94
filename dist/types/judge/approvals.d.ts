import type { Instants } from '../model/instants.ts';
import type { Approval } from '../model/records.ts';
import { type Roles } from '../model/roles.ts';
import { type DemandedItem } from '../policy/demands.ts';
export interface ApprovalContext {
    readonly item: DemandedItem;
    readonly roles: Roles;
    readonly waiverLimitSeconds: number;
    readonly times: Instants;
}
/** Why an approval does not count, as a clause; null where it does. Every test is positive, so that a NaN fails it. */
export declare function whyNotCounting(approval: Approval, { item, roles, waiverLimitSeconds, times }: ApprovalContext): string | null;
