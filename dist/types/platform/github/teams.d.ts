import type { Team } from '../../model/github.ts';
import type { Client } from './client.ts';
/**
 * The members of teams, child teams' included, invitations that are not accepted yet not. A team counts only where it
 * was itself found: what GitHub does not show must not pass for a team without members.
 */
export declare function readTeams(client: Client, names: readonly string[]): Promise<ReadonlyMap<string, Team>>;
