import type { RoleTable } from '../model/roles.ts';
/** Unknown is neither yes nor no: who belongs to a team is only known where somebody could be asked. */
export type Answer = 'yes' | 'no' | 'unknown';
/** Whether a person holds a role: stands in every table of it, and it has one. */
export declare function holdsRole(person: string, tables: readonly RoleTable[]): Answer;
/** Whether a person stands in any table of a role: enough to refuse, for no table can take a refusal away. */
export declare function holdsRoleAnywhere(person: string, tables: readonly RoleTable[]): Answer;
/** Whether a person is independent of an item: neither its owner nor a bot. */
export declare function isIndependent(person: string, { owner, owners }: {
    readonly owner: string;
    readonly owners?: readonly string[];
}): Answer;
