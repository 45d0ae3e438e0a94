import type { Finding } from '../model/finding.ts';
import type { Statement } from '../model/records.ts';
import type { Heard } from './sayings.ts';
export interface Asked {
    /** Each item, with the roles that are asked to sign it. */
    readonly items: readonly {
        readonly id: string;
        readonly roles: readonly string[];
    }[];
    /** Every role and who may hold it; a team whose members are not known stands as itself. */
    readonly roles: Readonly<Record<string, readonly string[]>>;
    readonly timezone: string;
    /** Where findings about what was said point to. */
    readonly pointer: string;
}
export interface Spoken {
    readonly statements: readonly Statement[];
    readonly findings: readonly Finding[];
}
/** What people said on GitHub, as statements. */
export declare function statementsOf({ sayings, silenced }: Heard, asked: Asked): Spoken;
