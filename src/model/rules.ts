import { catalogue } from '../generated/catalogue.ts'
import { kebab } from './names.ts'
import { partMeasures } from './parts.ts'

export type EvidenceType = keyof typeof catalogue
export type MeasureName<T extends EvidenceType> = keyof (typeof catalogue)[T]['measures'] & string
export type SetName<T extends EvidenceType> = keyof (typeof catalogue)[T]['sets'] & string

export function evidenceTypes(): readonly EvidenceType[] {
  return Object.keys(catalogue).filter((type): type is EvidenceType => Object.hasOwn(catalogue, type))
}

/** Rule id of a bound: `training/coverage-percent`. */
export function boundRule(type: string, measure: string): string {
  return `${kebab(type)}/${kebab(measure)}`
}

/** Rule id of a required set: `training/missing-courses`. */
export function setRule(type: string, set: string): string {
  return `${kebab(type)}/missing-${kebab(set)}`
}

/** Rules that no bound gives rise to. Those with `false` can't be waived: a waiver of them would be a way round. */
export const otherRules = {
  'checklist/syntax': false,
  'checklist/unreadable': false,
  'checklist/unknown-key': false,
  'checklist/unknown-type': false,
  'checklist/unknown-name': false,
  'checklist/missing-key': false,
  'checklist/value': false,
  'checklist/unquoted': false,
  'checklist/limit': false,
  'checklist/duplicate': false,
  'checklist/required-bound': false,
  'policy/syntax': false,
  'policy/unreadable': false,
  'policy/unavailable': false,
  'policy/unpinned': false,
  'policy/unknown-key': false,
  'policy/unknown-type': false,
  'policy/missing-key': false,
  'policy/value': false,
  'policy/unquoted': false,
  'policy/limit': false,
  'policy/duplicate': false,
  'policy/cycle': false,
  'policy/conflict': false,
  'policy/looser': false,
  'policy/setting': false,
  'policy/upcoming': false,
  'policy/missing-item': true,
  'policy/missing-evidence': true,
  'cases/syntax': false,
  'cases/unreadable': false,
  'cases/unknown-key': false,
  'cases/unknown-name': false,
  'cases/missing-key': false,
  'cases/value': false,
  'cases/unquoted': false,
  'cases/limit': false,
  'cases/duplicate': false,
  'change-freeze/active': true,
  'evidence/unusable': true,
  'evidence/unavailable': false,
  'evidence/future': true,
  'evidence/empty': true,
  'evidence/unmatched': true,
  'evidence/rows': true,
  'load-test/thresholds-undecided': true,
  'load-test/limits-of-file': true,
  'load-test/exit-code': true,
  'load-test/scenario-not-in-file': true,
  'test-report/exit-code': true,
  'security-scan/severity-unbounded': true,
  'training/own-roster': true,
  'github-check/not-successful': true,
  'sign-off/refused': false,
  'sign-off/refusals': false,
  'sign-off/stale': true,
  'sign-off/does-not-count': true,
  'sign-off/unreadable': false,
  'sign-off/condition': true,
  'sign-off/team': false,
  'sign-off/unclear': false,
  'sign-off/not-understood': true,
  'waiver/does-not-count': false,
  'waiver/unused': false,
  'not-applicable/does-not-count': false,
  'baseline/looser': false,
  'baseline/changed-setting': false,
  'baseline/removed': false,
  'baseline/wider-role': false,
  'baseline/refusal-lost': false,
  'baseline/new-exception': false,
  'baseline/policy-gone': false,
  'baseline/vanished': false,
  'baseline/no-register': false,
  'baseline/none': false,
  'baseline/invalid': false,
  'gate/nothing-required': false,
  'gate/not-authoritative': false,
} as const

export type OtherRule = keyof typeof otherRules

/** Whether a waiver may name a rule: one that some evidence type or the gate itself reports. */
export function isRule(rule: string): boolean {
  if (Object.hasOwn(otherRules, rule) || /^measurement\/[a-z0-9-]+$/.test(rule)) return true
  return boundRules().has(rule)
}

/** A refusal, what could not be found out, and what is wrong with the checklist itself stand whatever a waiver says. */
export function isWaivable(rule: string): boolean {
  return new Map<string, boolean>(Object.entries(otherRules)).get(rule) ?? isRule(rule)
}

/** Every rule id, sorted. */
export function allRules(): readonly string[] {
  return [...Object.keys(otherRules), ...boundRules()].toSorted()
}

let bounds: ReadonlySet<string> | undefined
function boundRules(): ReadonlySet<string> {
  bounds ??= new Set(
    evidenceTypes().flatMap((type) => [
      ...Object.keys({ ...catalogue[type].measures, ...partMeasures(type) }).map((measure) => boundRule(type, measure)),
      ...Object.keys(catalogue[type].sets).map((set) => setRule(type, set)),
    ]),
  )
  return bounds
}
