import { catalogue } from '../generated/catalogue.ts'
import { describeDuration } from '../model/duration.ts'
import { capital } from '../model/names.ts'
import { partMeasure, partsOf, type PartFacts } from '../model/parts.ts'
import { remedyFor } from '../model/remedies.ts'
import { titleOfRule } from '../model/rule-titles.ts'
import { boundRule, evidenceTypes, isWaivable, otherRules, setRule, type EvidenceType } from '../model/rules.ts'
import { heading, list, text, type Page, type Part } from './page.ts'
import { ruleNotes } from './rule-notes.ts'
import { whys } from './whys.ts'

interface TypeFacts {
  readonly measures: Readonly<Record<string, { readonly unit: string; readonly label: string }>>
  readonly sets: Readonly<Record<string, { readonly label: string }>>
  readonly defaults: Readonly<Record<string, string | number | boolean>>
}

/** A page for every rule of a finding: what it means, why it matters, how to mend it. */
export function rulePages(): readonly Page[] {
  return [...Object.keys(otherRules).map(notePage), ...evidenceTypes().flatMap(boundPages)]
}

function notePage(rule: string): Page {
  const note = new Map(Object.entries(ruleNotes)).get(rule)
  return page(rule, note?.means ?? '', note?.why ?? '', note?.mend ?? '', [])
}

function boundPages(type: EvidenceType): readonly Page[] {
  const { measures, sets, defaults }: TypeFacts = catalogue[type]
  const why = (name: string) => new Map<string, string>(Object.entries(whys[type].of ?? {})).get(name) ?? whys[type].why
  return [
    ...Object.entries(measures).map(([name, { unit, label }]) => {
      const rule = boundRule(type, name)
      return page(rule, `${label}: what was measured does not reach its bound, or could not be measured.`, why(name), remedyFor(rule), boundRows(type, name, unit, defaults))
    }),
    ...Object.entries(partsOf(type)).flatMap(([part, facts]) => partPages(type, part, facts, why(part))),
    ...Object.entries(sets).map(([name, { label }]) => {
      const rule = setRule(type, name)
      const rows = [[`require${capital(name)}`, 'the names that must all be there; case, spaces, "_" and "-" make no difference']] as const
      return page(rule, `${label}: a name that is required is not there.`, why(name), remedyFor(rule), rows)
    }),
  ]
}

/** Bounds of single parts have a rule a measure: whose it was stands in the finding. */
function partPages(type: EvidenceType, part: string, { measures, defaults }: PartFacts, why: string): readonly Page[] {
  return Object.entries(measures).map(([name, { unit, label }]) => {
    const rule = boundRule(type, partMeasure(part, name))
    const [side, words] = Object.hasOwn(defaults, `min${capital(name)}`) ? (['min', 'at least'] as const) : (['max', 'at most'] as const)
    const standard = defaults[`${side}${capital(name)}`]
    const rows = [[`${part}: {NAME: {${side}${capital(name)}: …}}`, `${words} this much: ${unitWords[unit] ?? unit}${standard === undefined ? '' : `; ${standard} where nobody sets it`}`]] as const
    return page(rule, `${label}: what was measured of one of the ${part} does not reach its bound, or could not be measured.`, why, remedyFor(rule), rows)
  })
}

const unitWords: Readonly<Record<string, string>> = {
  percent: 'percent, 0 to 100',
  count: 'a whole number',
  number: 'a number',
  milliseconds: 'milliseconds',
  seconds: 'a duration: 45s, 30m, 36h or 90d',
}

type Row = readonly [term: string, text: string]

function boundRows(type: EvidenceType, name: string, unit: string, defaults: TypeFacts['defaults']): readonly Row[] {
  const row = (side: 'min' | 'max', words: string): readonly Row[] => {
    const key = `${side}${capital(name)}`
    if (type === 'signOff' && !['minSignOffs', 'maxOpenConditions'].includes(key)) return []
    const standard = defaults[key]
    const given = standard === undefined ? '' : `; ${standard} where nobody sets it`
    return [[key, `${words}: ${unitWords[unit] ?? unit}${given}`]]
  }
  return [...row('min', 'at least this much'), ...row('max', 'at most this much')]
}

function page(rule: string, means: string, why: string, mend: string, keys: readonly Row[]): Page {
  const parts: readonly Part[] = [
    text(means),
    ...(keys.length > 0 ? [heading('Set by'), list(keys)] : []),
    heading('Why it matters'),
    text(why),
    heading('How to mend it'),
    text(mend),
    text(isWaivable(rule) ? `A waiver may name it, for at most ${describeDuration(90 * 86_400)} from its approval.` : 'It can not be waived.'),
  ]
  return { name: rule, kind: 'rule', title: titleOfRule(rule), parts }
}
