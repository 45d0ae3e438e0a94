import type { Observation } from '../model/observation.ts'
import type { DemandedEvidence, SourcedEvidence } from '../policy/demands.ts'
import { judgeBounds } from './bounds.ts'

/**
 * What was seen of an entry whose settings come in part from policies, held also to what is seen without those: a setting
 * that a policy gives must never help a checklist past a bound that it does not pass by itself.
 * @param alone What is seen without the policies' settings.
 */
export function withoutHelp(seen: Observation, alone: Observation, bare: SourcedEvidence, demanded: DemandedEvidence): Observation {
  if (seen.status !== 'measured') return seen
  if (alone.status !== 'measured') return alone
  const known = new Set(judgeBounds(demanded, '', seen).findings.map(({ rule }) => rule))
  const short = judgeBounds(bare, '', alone).findings.filter(({ rule }) => !known.has(rule))
  if (short.length === 0) return seen
  const refusals = short.map(({ rule, message }) => ({
    rule,
    message: `${message}, without the settings that only a policy gives`,
    remedy: 'Write the setting into the checklist too: a policy can ask for more, and never help past what is asked without it.',
  }))
  return { ...seen, refusals: [...seen.refusals, ...refusals] }
}
