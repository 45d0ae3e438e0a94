/**
 * Role to its tables: the checklist's, and one of each policy that defines the role. Somebody holds a role who stands in
 * every table of it, so a checklist can narrow a policy's role and never widen it.
 */
export type Roles = Readonly<Record<string, readonly RoleTable[]>>;
export type RoleTable = readonly string[];
export declare function tablesOf(roles: Roles, role: string | undefined): readonly RoleTable[];
/** Who may hold a role, as they are written, for messages: whom every table of it names, or has a team to which they may belong. */
export declare function holdersOf(roles: Roles, role: string): readonly string[];
