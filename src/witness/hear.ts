import type { Checklist } from '../generated/checklist.ts'
import type { Finding } from '../model/finding.ts'
import type { GitHub } from '../model/github.ts'
import type { Remark } from '../model/observation.ts'
import { isTeam } from '../model/principal.ts'
import type { Approval, Statement } from '../model/records.ts'
import { tablesOf } from '../model/roles.ts'
import { noGitHub, Unavailable } from '../model/unavailable.ts'
import type { Demands } from '../policy/demands.ts'
import { asksGitHub } from './asks.ts'
import { heardOnIssue, heardOnPullRequest, type Heard } from './sayings.ts'
import { statementsOf } from './statements.ts'
import { teamsAmong, whyUnknown, withMembers, type Teams } from './teams.ts'

export interface Hearing {
  readonly checklist: Checklist
  readonly demands: Demands
  readonly github: GitHub | null
  /** What was said elsewhere, and whose teams must therefore be known. */
  readonly statements: readonly Statement[]
  readonly approvals: readonly Approval[]
  readonly timezone: string
}

export interface Witnessed {
  /** With the members of teams in their place, as far as they are known. */
  readonly demands: Demands
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
  /** Why GitHub could not be heard, where it had to be: then nobody knows who refused. */
  readonly unheard: Remark | null
  readonly unknownTeam: Pick<Remark, 'message' | 'remedy'> | null
}

/** Hears what people said on GitHub, where the checklist asks for it, and who belongs to the teams that matter. */
export async function hear({ checklist, demands, github, statements, approvals, timezone }: Hearing): Promise<Witnessed> {
  const pointer = checklist.releaseIssue === undefined ? '' : '/releaseIssue'
  const { heard, unheard } = asksGitHub(checklist, demands) ? await listen(checklist, github) : { heard: silence, unheard: null }
  const teams = await teamsAmong(whoMatters(demands, statements, approvals, heard), github)
  const known = knowing(demands, teams)
  const asked = {
    items: known.items.map(({ id, evidence }) => ({ id, roles: evidence.flatMap(({ entry }) => (entry.type === 'signOff' ? [entry.role] : [])) })),
    /* Whoever stands in any table of a role may refuse in it: no table can take a refusal away. Acceptances are weighed later. */
    roles: Object.fromEntries(Object.entries(known.roles).map(([role, tables]) => [role, tables.flat()])),
    timezone,
    pointer,
  }
  const spoken = statementsOf(heard, asked)
  const unknown = whyUnknown([...teams.keys()], teams)
  return {
    demands: known,
    statements: spoken.statements,
    findings: [...spoken.findings, ...(unheard === null ? [] : [{ ...unheard, level: 'error' as const, pointer }])],
    unheard,
    unknownTeam: unknown === null ? null : { message: unknown.why, remedy: unknown.remedy },
  }
}

const silence: Heard = { sayings: [], silenced: [] }

async function listen({ releaseIssue }: Checklist, github: GitHub | null): Promise<{ readonly heard: Heard; readonly unheard: Remark | null }> {
  try {
    if (github === null) throw noGitHub()
    const heard: Heard[] = []
    if (releaseIssue !== undefined) heard.push(heardOnIssue(await github.discussion(releaseIssue)))
    /* Without a commit there are no reviews to read, and the release's issue may hold all sign-offs. */
    if (releaseIssue === undefined || github.commit !== null || github.pullRequest !== null) {
      for (const pull of await github.pullRequests()) {
        if (pull.isOpen && pull.number === github.pullRequest && github.commit !== null && pull.head !== github.commit)
          throw new Unavailable(`pull request #${pull.number} has moved on to ${pull.head.slice(0, 12)} while ${github.commit.slice(0, 12)} is judged`, 'Run the gate again on the newest commit.')
        heard.push(heardOnPullRequest(pull))
      }
    }
    return { heard: { sayings: heard.flatMap(({ sayings }) => sayings), silenced: heard.flatMap(({ silenced }) => silenced) }, unheard: null }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return { heard: silence, unheard: { rule: 'evidence/unavailable', message: `who signed or refused on GitHub could not be found out: ${error.message}`, remedy: error.remedy } }
  }
}

/** The principals whose teams have to be known: of roles in which somebody spoke or decides, and of the owners concerned. */
function whoMatters({ items, roles }: Demands, statements: readonly Statement[], approvals: readonly Approval[], { sayings, silenced }: Heard): readonly string[] {
  const isHeard = sayings.length + silenced.length > 0
  const spokenOf = new Set([...statements, ...approvals].map(({ item }) => item))
  const adjudicators = items.flatMap(({ evidence }) => evidence.flatMap(({ entry }) => (entry.type === 'concerns' && entry.adjudicator !== undefined ? [entry.adjudicator] : [])))
  const named = isHeard ? Object.keys(roles) : [...new Set([...[...statements, ...approvals].map(({ role }) => role), ...adjudicators])]
  const owners = items.flatMap(({ id, owner, evidence }) =>
    isHeard || spokenOf.has(id) || evidence.some(({ entry }) => entry.type === 'concerns' && entry.adjudicator !== undefined) ? [owner] : [],
  )
  return [...named.flatMap((role) => tablesOf(roles, role).flat()), ...owners].filter(isTeam)
}

function knowing(demands: Demands, teams: Teams): Demands {
  if (teams.size === 0) return demands
  return {
    ...demands,
    roles: Object.fromEntries(Object.entries(demands.roles).map(([role, tables]) => [role, tables.map((table) => withMembers(table, teams))])),
    items: demands.items.map((item) => ((item.owners ?? [item.owner]).some(isTeam) ? { ...item, owners: withMembers(item.owners ?? [item.owner], teams) } : item)),
  }
}
