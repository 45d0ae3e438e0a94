import { builtInPolicies } from '../generated/built-in-policies.ts'
import type { Policy } from '../generated/policy.ts'
import { describeDuration, parseDuration } from '../model/duration.ts'
import { longestWaiver } from '../policy/demands.ts'
import { loadPolicy } from '../policy/load.ts'
import { freezeItem } from '../policy/merge.ts'
import { demandsIn, entryName } from './demand-words.ts'
import { heading, links, list, text, type Page, type Part } from './page.ts'

/** The pages of the built-in policies. */
export async function policyPages(): Promise<readonly Page[]> {
  const read = await Promise.all(Object.values(builtInPolicies).map((source) => loadPolicy(new TextEncoder().encode(source))))
  const policies = read.flatMap((each) => (each.ok ? [each.value] : []))
  const titleOf = (name: string) => policies.find(({ policy }) => policy === name)?.title ?? name
  return policies.map((policy) => policyPage(policy, policy.policy, (policy.policies ?? []).map((name) => [name, titleOf(name)])))
}

/**
 * What a policy asks for, why, and by which source.
 *
 * @param name What it is asked for by: a built-in name, a path, or an address in another repository.
 * @param included What the policies that it includes are called, and their titles.
 */
export function policyPage(policy: Policy, name: string, included: readonly (readonly [name: string, title: string])[]): Page {
  const { title, freezes = [], items = [] } = policy
  const forAll = commonRows(policy)
  return {
    name,
    kind: 'policy',
    title: title ?? `The policy ${policy.policy}`,
    parts: [
      text(`Every checklist under this policy shows what it asks for, and may be stricter, never looser. Name it under "policies" as ${name}, or with --policy.`),
      ...(included.length === 0 ? [] : [heading('It includes'), list(included)]),
      ...(forAll.length === 0 ? [] : [heading('For every item'), list(forAll)]),
      ...(freezes.length === 0 ? [] : [heading('Nothing goes live in these times'), list(freezes.map((freeze) => freezeRow(freeze, items)))]),
      ...items.flatMap(itemParts),
      ...(items.length === 0 && included.length === 0 ? [text('It asks for no item.')] : []),
    ],
  }
}

type Row = readonly [term: string, text: string]

function commonRows({ waiverLimit, roles = {}, allowedSigners }: Policy): readonly Row[] {
  const limit = waiverLimit === undefined ? null : parseDuration(waiverLimit)
  const named = Object.entries(roles).map(([role, people]) => `${role} (${people.length})`)
  return [
    ...(limit === null ? [] : [['waiverLimit', `A waiver lasts at most ${describeDuration(Math.min(limit, longestWaiver))} from its approval.`] as const]),
    ...(named.length === 0 ? [] : [['roles', `Who holds these roles is said here, and a checklist can only narrow it: ${named.join(', ')}.`] as const]),
    ...(allowedSigners === undefined ? [] : [['allowedSigners', `Signatures are checked against the keys in ${allowedSigners}.`] as const]),
  ]
}

function freezeRow({ from, to, why, waivableBy }: NonNullable<Policy['freezes']>[number], items: readonly Pick<NonNullable<Policy['items']>[number], 'id' | 'waivableBy'>[]): Row {
  const roles = waivableBy ?? items.find(({ id }) => id === freezeItem)?.waivableBy ?? []
  return [`${from} until ${to}`, `${sentence(why)} ${excusing(roles, 'waive it')}`]
}

function itemParts({ id, title, why, sources, ownChoice, level, environments, waivableBy, notApplicableBy, enforceFrom, evidence }: NonNullable<Policy['items']>[number]): readonly Part[] {
  const isRequired = level !== 'advisory'
  const terms = [
    isRequired ? '' : 'Advisory: it blocks only where the checklist or another policy requires it.',
    environments === undefined ? '' : `Only for ${environments.join(', ')}.`,
    enforceFrom === undefined ? '' : `In force from ${enforceFrom}; before, it is only reported.`,
    isRequired || waivableBy !== undefined ? excusing(waivableBy ?? [], 'waive it') : '',
    isRequired || notApplicableBy !== undefined ? excusing(notApplicableBy ?? [], 'say that it is not applicable') : '',
  ]
  return [
    heading(`${id}: ${title ?? id.replaceAll('-', ' ')}`),
    ...(why === undefined ? [] : [text(why)]),
    ...(evidence ?? []).flatMap((entry) => {
      const rows = demandsIn(entry).map(({ keys, words }) => [keys.join('.'), words] as const)
      return [text(`${entryName(entry)}${rows.length === 0 ? ', by its default bounds' : ':'}`), ...(rows.length === 0 ? [] : [list(rows)])]
    }),
    text(terms.filter((term) => term !== '').join(' ')),
    ...(sources === undefined ? [] : [text('Sources:'), links(sources)]),
    ...(ownChoice === undefined ? [] : [text(`The policy's own choice, which no source gives: ${uncapital(sentence(ownChoice))}`)]),
  ].filter((part) => part.kind !== 'text' || part.text !== '')
}

/** "senior-responsible-owner may waive it." */
function excusing(roles: readonly string[], what: string): string {
  return `${roles.length === 0 ? 'Nobody' : roles.join(' or ')} may ${what}.`
}

function sentence(words: string): string {
  return /[.!?]\s*$/.test(words) ? words.trim() : `${words.trim()}.`
}

function uncapital(words: string): string {
  return /^[A-Z][a-z]* /.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
