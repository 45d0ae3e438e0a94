import type { GitHub, Team } from '../model/github.ts'
import { isTeam } from '../model/principal.ts'
import { Unavailable } from '../model/unavailable.ts'

/** Who belongs to which team, as far as it is known; keyed by the team's name as it is written. */
export type Teams = ReadonlyMap<string, Team>

/** Asks for the teams among principals; nothing is asked where there are none. */
export async function teamsAmong(principals: readonly string[], github: GitHub | null): Promise<Teams> {
  const names = [...new Set(principals.filter(isTeam))]
  if (names.length === 0 || github === null) return new Map()
  try {
    return await github.teams(names)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return new Map(names.map((name) => [name, { members: null, why: error.message, remedy: error.remedy }]))
  }
}

/** Principals with the members in each team's place; a team whose members are not known stays, and nobody is known not to be in it. */
export function withMembers(principals: readonly string[], teams: Teams): readonly string[] {
  return principals.flatMap((principal) => {
    const members = isTeam(principal) ? (teams.get(principal)?.members ?? null) : null
    return members === null ? [principal] : members.filter(({ isPerson }) => isPerson).map(({ login }) => login)
  })
}

/** Why nobody can tell who belongs to a team, and what to do; null where that is known. */
export function whyUnknown(principals: readonly string[], teams: Teams): { readonly why: string; readonly remedy: string } | null {
  for (const principal of principals) {
    const team = teams.get(principal)
    if (team && team.members === null) return team
  }
  return null
}
