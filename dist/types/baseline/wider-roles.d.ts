import { type Roles } from '../model/roles.ts';
export interface RoleChange {
    readonly role: string;
    /** Principals that hold the role here and did not in the baseline. */
    readonly gained: readonly string[];
    /** Principals that held it in the baseline and do not here. */
    readonly lost: readonly string[];
}
/** Roles of the baseline whose holders are others here. A role that the baseline does not have is asked for anew, and is not compared. */
export declare function changedRoles(before: Roles, now: Roles): readonly RoleChange[];
