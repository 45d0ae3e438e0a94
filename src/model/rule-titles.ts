import { catalogue } from '../generated/catalogue.ts'
import { partMeasures } from './parts.ts'
import { boundRule, evidenceTypes, setRule, type OtherRule } from './rules.ts'

/** What each rule that no bound gives rise to says, as a clause; the compiler names one that is missing. */
const titles: Readonly<Record<OtherRule, string>> = {
  'checklist/syntax': 'the file is not well-formed YAML or JSON, or uses what a checklist may not',
  'checklist/unreadable': 'the checklist can not be read',
  'checklist/unknown-key': 'the checklist has a key that the format does not know',
  'checklist/unknown-type': 'the checklist asks for a type of evidence that does not exist',
  'checklist/unknown-name': 'the checklist names an item, role or rule that is not defined',
  'checklist/missing-key': 'the checklist lacks a key that it must have',
  'checklist/value': 'the checklist has a value that is not allowed there',
  'checklist/unquoted': 'a text is written as a bare number, which may lose digits',
  'checklist/limit': 'the checklist is larger than the gate reads',
  'checklist/duplicate': 'the checklist says the same thing twice',
  'checklist/required-bound': 'a bound without which everything would pass is given nowhere',
  'policy/syntax': 'the policy is not well-formed YAML or JSON, or uses what a policy may not',
  'policy/unreadable': 'the policy is not there or can not be read',
  'policy/unavailable': 'it could not be found out what the policy says',
  'policy/unpinned': 'a policy of another repository is not pinned to a commit',
  'policy/unknown-key': 'the policy has a key that the format does not know',
  'policy/unknown-type': 'the policy asks for a type of evidence that does not exist',
  'policy/missing-key': 'the policy lacks a key that it must have',
  'policy/value': 'the policy has a value that is not allowed there',
  'policy/unquoted': 'a text of the policy is written as a bare number, which may lose digits',
  'policy/limit': 'the policy is larger than the gate reads',
  'policy/duplicate': 'the policy says the same thing twice',
  'policy/cycle': 'policies include each other in a circle',
  'policy/conflict': 'two policies can not be met together',
  'policy/looser': 'the checklist is looser than a policy, whose value is used',
  'policy/setting': 'the checklist changes a setting that a policy gives',
  'policy/upcoming': 'a policy will ask for this from a day that is still to come',
  'policy/missing-item': 'the checklist lacks an item that a policy asks for',
  'policy/missing-evidence': 'the checklist lacks evidence that a policy asks for',
  'cases/syntax': 'the file of cases is not well-formed YAML or JSON, or uses what it may not',
  'cases/unreadable': 'a file of cases, or what it names, can not be read',
  'cases/unknown-key': 'the file of cases has a key that the format does not know',
  'cases/unknown-name': 'a case names a rule that does not exist',
  'cases/missing-key': 'the file of cases lacks a key that it must have',
  'cases/value': 'the file of cases has a value that is not allowed there',
  'cases/unquoted': 'a text of the file of cases is written as a bare number',
  'cases/limit': 'the file of cases is larger than the gate reads',
  'cases/duplicate': 'two cases have one name',
  'change-freeze/active': 'nothing goes live during a freeze',
  'evidence/unusable': 'evidence can not be used: it is missing, malformed or contradicts itself',
  'evidence/unavailable': 'it could not be found out whether the evidence is there',
  'evidence/future': 'evidence is dated after now and does not count',
  'evidence/empty': 'a register is empty, which says nothing by itself',
  'evidence/unmatched': 'records are for people who are not on the roster',
  'evidence/rows': 'rows of a file do not count',
  'load-test/thresholds-undecided': 'a load-test file declares thresholds without saying how they ended',
  'load-test/limits-of-file': 'a load-test file of this kind can not show everything',
  'load-test/exit-code': 'the load tool ended with an exit code that says the run failed',
  'load-test/scenario-not-in-file': 'a load-test file lacks a scenario that others have',
  'github-check/not-successful': 'a required check on this commit has not succeeded',
  'training/own-roster': 'the roster is the list of the training records',
  'security-scan/severity-unbounded': 'a scan found something severe that no bound looks at',
  'test-report/exit-code': 'the test tool ended with an exit code that says the run failed',
  'sign-off/refused': 'an accountable person refuses the item',
  'sign-off/refusals': 'an accountable person refuses the item',
  'sign-off/stale': 'a sign-off covers evidence or demands that have changed since',
  'sign-off/does-not-count': 'a sign-off does not count',
  'sign-off/unreadable': "a signed statement can't be understood",
  'sign-off/condition': 'a sign-off was given on a condition',
  'sign-off/team': 'it could not be found out who belongs to a team',
  'sign-off/unclear': 'what may have been a refusal can not be read',
  'sign-off/not-understood': 'a line on GitHub that was meant for the gate was not understood',
  'waiver/does-not-count': 'a waiver does not count',
  'waiver/unused': 'a waiver no longer waives anything',
  'not-applicable/does-not-count': 'a statement that an item is not applicable does not count',
  'baseline/looser': 'something asks for less than in the baseline',
  'baseline/changed-setting': 'a setting that could turn a result is not that of the baseline',
  'baseline/removed': 'an item or its evidence is in the baseline and not here',
  'baseline/wider-role': 'people hold a role, or keys may sign, that did not in the baseline',
  'baseline/refusal-lost': 'a refusal of the baseline was taken out of the way',
  'baseline/new-exception': 'a waiver or not-applicable is not in the baseline yet',
  'baseline/policy-gone': 'a policy of the baseline is not named any more',
  'baseline/vanished': 'something that stood in a register is gone from it',
  'baseline/no-register': 'the baseline has no register to compare with',
  'baseline/none': 'the baseline has no checklist, so nothing is compared',
  'baseline/invalid': 'the checklist of the baseline can not be judged',
  'gate/nothing-required': 'no item is required, so nothing can be ready',
  'gate/not-authoritative': 'the report is of a rehearsal and opens no gate',
}

/** What a rule is about, as a clause: what a bound measures, or what is wrong. */
export function titleOfRule(rule: string): string {
  return new Map<string, string>(Object.entries(titles)).get(rule) ?? boundTitles().get(rule) ?? rule
}

type Labels = Readonly<Record<string, { readonly label: string }>>

let bounds: ReadonlyMap<string, string> | undefined
function boundTitles(): ReadonlyMap<string, string> {
  bounds ??= new Map(
    evidenceTypes().flatMap((type) => {
      const { measures, sets }: { readonly measures: Labels; readonly sets: Labels } = catalogue[type]
      return [
        ...Object.entries({ ...measures, ...partMeasures(type) }).map(([name, { label }]) => [boundRule(type, name), label] as const),
        ...Object.entries(sets).map(([name, { label }]) => [setRule(type, name), label] as const),
      ]
    }),
  )
  return bounds
}
