import type { Report } from '../generated/report.ts'
import type { PolicyCases } from '../generated/policy-cases.ts'
import { nearest } from '../model/nearest.ts'

export type Expectation = PolicyCases['cases'][number]['expect']

/** What was expected of a case and is not so, in plain words; none where it came out as it must. */
export function differences(expect: Expectation, report: Report): readonly string[] {
  const verdict = report.verdict === expect.verdict ? [] : [`expected to be ${wordsOf(expect.verdict)}, and it is ${wordsOf(report.verdict)}`]
  const whatIsWrong = report.verdict === 'invalid' && expect.verdict !== 'invalid' ? report.findings.filter(({ level }) => level === 'error').map(({ path, line, column, message, remedy }) => `${path}:${line}:${column}: ${message}. ${remedy}`) : []
  const blocking = report.items.filter(({ blocks }) => blocks).map(({ id }) => id)
  const named = expect.blocks
  const missing = (named ?? []).filter((id) => !blocking.includes(id)).map((id) => missingItem(id, report))
  /* A case that names only rules leaves open what else blocks. */
  const more = named === undefined && expect.verdict !== 'ready' ? [] : blocking.filter((id) => named?.includes(id) !== true).map((id) => `${id} blocks, and was not expected to: ${reasonsOf(id, report)}`)
  const rules = rulesOf(report)
  const silent = (expect.rules ?? []).filter((rule) => !rules.has(rule)).map((rule) => `${rule} was expected to block, and does not`)
  return [...verdict, ...whatIsWrong, ...missing, ...more, ...silent, ...unread(expect, report)]
}

function missingItem(id: string, { items }: Report): string {
  const item = items.find((each) => each.id === id)
  if (item) return `${id} was expected to block, and is ${item.outcome === 'satisfied' ? 'satisfied' : `${item.outcome}, ${item.disposition}`}`
  const meant = nearest(id, items.map((each) => each.id))
  return `${id} was expected to block, and there is no such item${meant === null ? '' : `; did you mean ${meant}?`}`
}

/**
 * A file that is missing or misspelt blocks as well, and would pass for the reason that the case is about: where nothing else
 * blocks an item, the case has to say that it means it.
 */
function unread({ rules, verdict }: Expectation, { items, findings }: Report): readonly string[] {
  if (verdict !== 'not-ready') return []
  return items.flatMap(({ id, blocks }) => {
    const errors = findings.filter(({ item, level }) => item === id && level === 'error')
    const first = errors.find(({ rule }) => rule === 'evidence/unusable')
    /* What can't be read can't be signed either. */
    if (!blocks || first === undefined || errors.some(({ rule }) => rule !== 'evidence/unusable' && !rule.startsWith('sign-off/')) || rules?.includes('evidence/unusable') === true) return []
    return [`${id} blocks only because its evidence can't be used (${first.message}): mend the case, or name evidence/unusable under "rules"`]
  })
}

/** Rules of errors: of the items that block, and of the checklist as a whole; or of one item alone. */
export function rulesOf({ items, findings }: Report, only?: string): ReadonlySet<string> {
  const blocking = new Set(items.filter(({ blocks }) => blocks).map(({ id }) => id))
  const isMeant = (item: string | undefined) => (only === undefined ? item === undefined || blocking.has(item) : item === only)
  return new Set(findings.filter(({ level, item }) => level === 'error' && isMeant(item)).map(({ rule }) => rule))
}

/** "People on the roster who are trained: 47 %; needed: at least 90 % [training/coverage-percent]". */
function reasonsOf(id: string, { items, findings }: Report): string {
  const reasons = findings.filter(({ item, level }) => item === id && level === 'error').map(({ message, rule }) => `${message} [${rule}]`)
  const outcome = items.find((item) => item.id === id)?.outcome
  return reasons.length > 0 ? reasons.join('; ') : outcome === 'pending' ? 'it waits for a sign-off' : (outcome ?? '')
}

export function wordsOf(verdict: Report['verdict']): string {
  return verdict === 'not-ready' ? 'not ready' : verdict
}
