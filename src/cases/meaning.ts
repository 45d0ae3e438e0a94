import type { PolicyCases } from '../generated/policy-cases.ts'
import type { Finding } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import { child } from '../model/pointer.ts'
import { resolvePath } from '../model/path.ts'
import { allRules, isRule } from '../model/rules.ts'
import { parseReference } from '../policy/reference.ts'
import { checksOf } from '../source/checks.ts'

type Case = PolicyCases['cases'][number]

const { date, principal, duplicates } = checksOf('cases')

/** What a schema can't say of cases: dates that exist, names of rules, nothing twice, and expectations that say something. */
export function casesMeaning({ policies, now, checklist, files = {}, signOffs = [], cases }: PolicyCases): readonly Finding[] {
  return [
    ...policies.flatMap((text, i) => {
      const parsed = parseReference(text)
      return parsed.ok ? [] : [error('cases/value', parsed.message, parsed.remedy, child('/policies', i))]
    }),
    ...date(now, '/now', 'UTC'),
    ...paths(files, '/files'),
    ...signed(signOffs, '/signOffs'),
    ...duplicates(cases.map(({ name }) => name), (name, i) => [child('/cases', i, 'name'), `the case "${name}" stands twice`]),
    ...cases.flatMap((each, i) => inCase(each, child('/cases', i), checklist !== undefined)),
  ]
}

function inCase({ now, checklist, files = {}, without, signOffs = [], expect }: Case, pointer: string, hasCommon: boolean): readonly Finding[] {
  return [
    ...date(now, child(pointer, 'now'), 'UTC'),
    ...paths(files, child(pointer, 'files')),
    ...(without ?? []).flatMap((path, i) => outside(path, child(pointer, 'without', i))),
    ...signed(signOffs, child(pointer, 'signOffs')),
    ...(checklist === undefined && !hasCommon ? [error('cases/missing-key', 'the case has no "checklist", and the file has none for all', 'Give the case a checklist, or the file one for all cases.', pointer)] : []),
    ...inExpect(expect, child(pointer, 'expect')),
  ]
}

/** "Not ready" for whatever reason would be true of an empty folder. */
function inExpect(expect: Case['expect'], pointer: string): readonly Finding[] {
  const { verdict } = expect
  const [blocks, rules] = [expect.blocks ?? [], expect.rules ?? []]
  const says = blocks.length + rules.length
  const vain =
    verdict === 'ready' && says > 0
      ? [error('cases/value', 'a case that is ready is blocked by nothing', 'Remove "blocks" and "rules", or expect another verdict.', pointer)]
      : verdict === 'invalid' && rules.length === 0
        ? [error('cases/missing-key', 'the case is expected to be invalid, and does not say by which rule', 'Add "rules", as in [checklist/unknown-name].', pointer)]
        : verdict !== 'ready' && says === 0
          ? [error('cases/missing-key', `the case is expected to be ${verdict}, and does not say by what: anything that goes wrong would do`, 'Add "blocks" (every item that blocks), "rules", or both.', pointer)]
          : []
  return [
    ...vain,
    ...rules.flatMap((rule, i) => {
      if (isRule(rule)) return []
      const meant = nearest(rule, allRules())
      return [error('cases/unknown-name', `there is no rule "${rule}"`, meant === null ? '"go-live-gate explain" lists the rules.' : `Did you mean "${meant}"?`, child(pointer, 'rules', i))]
    }),
  ]
}

function signed(signOffs: NonNullable<PolicyCases['signOffs']>, pointer: string): readonly Finding[] {
  return signOffs.flatMap(({ by, at, assurance }, i) => [
    ...principal(by, child(pointer, i, 'by')),
    ...date(at, child(pointer, i, 'at'), 'UTC'),
    ...(assurance === 'authenticated' && !/^[A-Za-z0-9-]+$/.test(by) ? [error('cases/value', `"${by}" is no login that GitHub could vouch for`, 'Write a GitHub login, or assurance: declared.', child(pointer, i, 'by'))] : []),
  ])
}

function paths(files: NonNullable<PolicyCases['files']>, pointer: string): readonly Finding[] {
  return Object.entries(files).flatMap(([path, content]) => [
    ...outside(path, child(pointer, path)),
    ...(typeof content === 'string' ? [] : outside(content.from, child(pointer, path, 'from'), true)),
  ])
}

/** A path from the checklist may not leave its folder: the policy under test could stand there. */
function outside(path: string, pointer: string, isSource = false): readonly Finding[] {
  const isInside = isSource ? resolvePath('x/x/x/x/x/x/x/x', path) !== null : resolvePath('', path) !== null
  return isInside ? [] : [error('cases/value', `"${path}" is a path that a case can't have`, `Write a path from ${isSource ? 'this file' : "the checklist's folder, inside it"}, with forward slashes.`, pointer)]
}

function error(rule: string, message: string, remedy: string, pointer: string): Finding {
  return { rule, level: 'error', message, remedy, pointer }
}
