import type { Finding } from '../model/finding.ts'
import { formatDay } from '../model/instant.ts'
import type { Statement } from '../model/records.ts'
import { isLifted, nameThem, teamUnknown, weigh, type SignOffContext } from './weigh.ts'

export interface StandingRefusal {
  readonly statement: Statement
  readonly unknown: boolean
}

/**
 * Refusals that no later acceptance of the same person in the same role lifted. A refusal whose author may or may not
 * hold the role stands as unknown.
 */
export function standingRefusals(context: SignOffContext): readonly StandingRefusal[] {
  return context.statements.flatMap((statement) => {
    if (statement.decision !== 'refuse') return []
    const { verdict } = weigh(statement, {}, context)
    if (verdict === 'set-aside' || isLifted(statement, context)) return []
    return [{ statement, unknown: verdict === 'unknown' || statement.doubt !== undefined }]
  })
}

/** A veto: one accountable person who refuses outweighs any number who accept. */
export function refusalFindings(refusals: readonly StandingRefusal[], item: string, { unknownTeam }: SignOffContext): readonly Finding[] {
  return refusals.map(({ statement, unknown }): Finding => {
    const { by, role, at, unproved, doubt, pointer, source } = statement
    const found = { level: 'error', item, pointer } as const
    if (doubt !== undefined)
      return { ...found, rule: 'sign-off/unclear', message: doubt, remedy: `Ask ${by}: a new comment with the whole line, /sign-off or /refuse ${item} as ${role}, clears it up.` }
    if (unknown)
      return {
        ...found,
        rule: 'sign-off/team',
        message: `${by} refused as ${role}, and ${teamUnknown(statement)}${unknownTeam ? `: ${unknownTeam.message}` : ''}`,
        remedy: unknownTeam?.remedy ?? nameThem,
      }
    const proof = unproved ? `, also where its signature proves nothing (${unproved.why})` : ''
    return {
      ...found,
      rule: 'sign-off/refused',
      message: `${by} refused as ${role} on ${formatDay(at)}${source === undefined ? '' : ` (${source})`}; a refusal is a veto${proof}`,
      remedy: `Talk to ${by} and mend what is wrong; only an acceptance by the same person lifts it.`,
    }
  })
}
