import type { Account, Team } from '../../model/github.ts'
import { Unavailable } from '../../model/unavailable.ts'
import type { Client } from './client.ts'
import { firstPage, readConnection, type Connection } from './connection.ts'
import { accountOf } from './said.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

const asking: Asking = { what: 'the members of the teams', permission: 'Members: read' }
const remedy =
  'Give the gate a token that may read the team: a GitHub App or fine-grained token with the organisation permission "Members: read" (the job\'s own token never has it). Or name the people of the role one by one.'

const members: Connection<Account | null> = { on: 'Team', name: 'members', size: 100, selection: '__typename id login databaseId', read: accountOf }

/**
 * The members of teams, child teams' included, invitations that are not accepted yet not. A team counts only where it
 * was itself found: what GitHub does not show must not pass for a team without members.
 */
export async function readTeams(client: Client, names: readonly string[]): Promise<ReadonlyMap<string, Team>> {
  const teams = new Map<string, Team>()
  /* An answer holds up to 100 members of each. */
  for (let i = 0; i < names.length; i += 20) for (const [name, team] of await readSome(client, names.slice(i, i + 20))) teams.set(name, team)
  return teams
}

async function readSome(client: Client, names: readonly string[]): Promise<readonly (readonly [string, Team])[]> {
  const variables: Record<string, string> = {}
  const parts = names.map((name, i) => {
    const [organisation = '', slug = ''] = name.slice(1).split('/')
    variables[`o${i}`] = organisation
    variables[`s${i}`] = slug
    return `t${i}: organization(login: $o${i}) { team(slug: $s${i}) { id ${firstPage(members)} } }`
  })
  const query = `query(${Object.keys(variables).map((key) => `$${key}: String!`).join(', ')}) { ${parts.join(' ')} }`
  try {
    const whole = (answer: Shape): Shape => {
      for (const i of names.keys()) answer.maybe(`t${i}`)
      return answer
    }
    const data = await client.graphql(asking, query, variables, whole, isOfOneTeam)
    const teams: (readonly [string, Team])[] = []
    for (const [i, name] of names.entries()) teams.push([name, await teamOf(client, name, data.maybe(`t${i}`)?.maybe('team') ?? null)])
    return teams
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return names.map((name) => [name, { members: null, why: error.message, remedy: `${error.remedy} ${remedy}` }] as const)
  }
}

async function teamOf(client: Client, name: string, node: Shape | null): Promise<Team> {
  if (node === null) return { members: null, why: `the team ${name} is not there, or the token may not see it`, remedy }
  const found = await readConnection(client, { ...asking, what: `the members of ${name}` }, node, members)
  return { members: found.filter((member) => member !== null) }
}

/** An error about one organisation leaves the others' teams readable. */
function isOfOneTeam(error: Shape): boolean {
  return error.has('path') && ['NOT_FOUND', 'FORBIDDEN'].includes(error.has('type') ? error.text('type') : '')
}
