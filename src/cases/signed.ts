import type { PolicyCases } from '../generated/policy-cases.ts'
import { parseInstant } from '../model/instant.ts'
import type { Spoken } from './github.ts'

type SignOff = NonNullable<PolicyCases['signOffs']>[number]

/**
 * The checklist with the sign-offs of a case that are only typed, and what those that GitHub vouches for say there. Each covers
 * the evidence as it stands in the case: digests written by hand would be stale with every change of it.
 *
 * @param covers Item to what a sign-off of it covers; null where its evidence can't be read.
 * @param now Epoch milliseconds: when somebody signed who gives no date.
 */
export function signed(value: Readonly<Record<string, unknown>>, signOffs: readonly SignOff[], covers: ReadonlyMap<string, string | null>, now: number) {
  const typed = signOffs.filter(({ assurance }) => assurance !== 'authenticated').map((each) => {
    const { item, role, by, at = new Date(now).toISOString(), decision, condition } = each
    const digestOf = covers.get(item) ?? null
    return { item, role, by, at, ...(decision === undefined ? {} : { decision }), ...(digestOf === null || decision === 'refuse' ? {} : { covers: digestOf }), ...(condition === undefined ? {} : { conditions: [{ text: condition }] }) }
  })
  const spoken: readonly Spoken[] = signOffs.filter(({ assurance }) => assurance === 'authenticated').map(({ item, role, by, at, decision, condition }) => ({
    by,
    at: at === undefined ? now : (parseInstant(at, 'UTC') ?? NaN),
    body: decision === 'refuse' ? `/refuse ${item} as ${role}` : [`/sign-off ${item} as ${role} ${covers.get(item) ?? ''}`, ...(condition === undefined ? [] : [`condition: ${condition.replace(/\s+/g, ' ')}`])].join('\n'),
  }))
  const listed = Array.isArray(value['signOffs']) ? value['signOffs'] : []
  return {
    value: { ...value, ...(typed.length === 0 ? {} : { signOffs: [...listed, ...typed] }), ...(spoken.length === 0 || value['releaseIssue'] !== undefined ? {} : { releaseIssue: 1 }) },
    spoken,
  }
}
