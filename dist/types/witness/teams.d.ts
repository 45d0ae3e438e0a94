import type { GitHub, Team } from '../model/github.ts';
/** Who belongs to which team, as far as it is known; keyed by the team's name as it is written. */
export type Teams = ReadonlyMap<string, Team>;
/** Asks for the teams among principals; nothing is asked where there are none. */
export declare function teamsAmong(principals: readonly string[], github: GitHub | null): Promise<Teams>;
/** Principals with the members in each team's place; a team whose members are not known stays, and nobody is known not to be in it. */
export declare function withMembers(principals: readonly string[], teams: Teams): readonly string[];
/** Why nobody can tell who belongs to a team, and what to do; null where that is known. */
export declare function whyUnknown(principals: readonly string[], teams: Teams): {
    readonly why: string;
    readonly remedy: string;
} | null;
