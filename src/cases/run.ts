import type { ReportFinding } from '../assemble.ts'
import type { Report } from '../generated/report.ts'
import type { Finding, Position } from '../model/finding.ts'
import { child } from '../model/pointer.ts'
import { folderOf, resolvePath } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { freezeItem } from '../policy/merge.ts'
import { resolvePolicies } from '../policy/resolve.ts'
import { parseReference } from '../policy/reference.ts'
import { limits } from '../source/limits.ts'
import { differences, rulesOf } from './compare.ts'
import { CaseProblem, judgeCase, type Case, type CaseContext } from './judge.ts'
import { loadCases } from './load.ts'

/** One case, tried. */
export interface TriedCase {
  readonly name: string
  readonly title: string | null
  readonly report: Report
  /** What is not as expected; none where the case passed. */
  readonly differences: readonly string[]
  /** Items that block by the same rules without the policies under test: the case does not show that these ask for them. */
  readonly alsoWithout: readonly string[]
  /** Items of which something is only announced at the instant of the case, so that it does not block there. */
  readonly announced: readonly string[]
  readonly case: Case
}

export type Tried =
  | {
      readonly ok: true
      readonly path: string
      /** The policies under test, with what they include: the name that each gives itself, and where it was read. */
      readonly policies: readonly { readonly name: string; readonly address: string }[]
      readonly cases: readonly TriedCase[]
      /** Items that the policies ask for and that no case, as expected, shows to block. */
      readonly unshown: readonly string[]
      /** Whether some case, as expected, is ready: else what nothing can meet would pass. */
      readonly hasReady: boolean
    }
  | { readonly ok: false; readonly path: string; readonly code: 2 | 3; readonly findings: readonly Located[] }

type Located = Pick<ReportFinding, 'rule' | 'level' | 'message' | 'remedy' | 'path' | 'line' | 'column'>

/** Tries every case of a file. Its policies are read first, from the disk: no case can put another one in their place. */
export async function tryCases(path: string, world: Ports): Promise<Tried> {
  const start: Position = { line: 1, column: 1 }
  const ports: Ports = { ...world, github: null, git: null }
  const refused = (code: 2 | 3, findings: readonly Finding[], locate: (finding: Finding) => Position): Tried => ({
    ok: false,
    path,
    code,
    findings: findings.map((finding) => ({ path, ...finding, ...(finding.at ?? locate(finding)) })),
  })
  const problem = (message: string, remedy: string, pointer: string): Finding => ({ rule: 'cases/unreadable', level: 'error', message, remedy, pointer })
  let locate: (pointer: string) => Position = () => start
  try {
    const read = await loadCases((await ports.files.read(path, limits.bytes)).bytes)
    locate = read.document?.locate ?? locate
    if (!read.ok) return refused(2, read.findings, ({ pointer }) => locate(pointer))
    const { cases, ...common } = read.value
    const named = common.policies.map((text, i) => ({ text, place: { path, pointer: child('/policies', i) }, folder: folderOf(path) }))
    const resolved = await resolvePolicies(named, ports)
    const at = (finding: Finding) => (finding.path === path ? locate : (resolved.places.get(finding.path ?? '') ?? (() => start)))(finding.pointer)
    if (resolved.invalid.length > 0) return refused(2, resolved.invalid, at)
    if (resolved.unavailable.length > 0) return refused(3, resolved.unavailable, at)
    const addresses = new Set(resolved.policies.flatMap(({ address, realPath }) => [address, realPath ?? address]))
    const context: CaseContext = { path, common, policies: fromRoot(common.policies, path, addresses), addresses, ports, locate }
    const tried: TriedCase[] = []
    for (const [i, each] of cases.entries()) {
      const one = await tryCase(each, child('/cases', i), context)
      const conflicts = one.report.findings.filter((finding) => one.report.verdict === 'invalid' && addresses.has(finding.path) && finding.level === 'error')
      /* Policies that can't be met together are wrong whatever a case expects. */
      if (conflicts.length > 0) return { ok: false, path, code: 2, findings: conflicts }
      tried.push(one)
    }
    const passed = tried.filter((one) => one.differences.length === 0)
    const shown = new Set(passed.flatMap(({ case: { expect }, alsoWithout }) => (expect.blocks ?? []).filter((id) => !alsoWithout.includes(id))))
    const asked = [...new Set(resolved.policies.flatMap(({ policy }) => [...(policy.items ?? []).map(({ id }) => id), ...(policy.freezes ? [freezeItem] : [])]))]
    return { ok: true, path, policies: resolved.policies.map(({ name, address }) => ({ name, address })), cases: tried, unshown: asked.filter((id) => !shown.has(id)), hasReady: passed.some(({ report }) => report.verdict === 'ready') }
  } catch (error) {
    if (error instanceof CaseProblem) return refused(2, [problem(error.message, error.remedy, error.pointer)], ({ pointer }) => locate(pointer))
    if (error instanceof Unusable) return refused(2, [problem(`the cases can't be read: ${error.message}`, error.remedy, '')], () => start)
    if (error instanceof Unavailable) return refused(3, [problem(`the cases can't be read: ${error.message}`, error.remedy, '')], () => start)
    throw error
  }
}

async function tryCase(each: Case, pointer: string, context: CaseContext): Promise<TriedCase> {
  const { report, idle } = await judgeCase(each, pointer, context.policies, context)
  const expected = differences(each.expect, report)
  const blocking = report.items.filter(({ blocks }) => blocks).map(({ id }) => id)
  const bare = blocking.length === 0 ? null : (await judgeCase(each, pointer, [], context)).report
  const alsoWithout = bare === null ? [] : blocking.filter((id) => bare.items.some((item) => item.id === id && item.blocks) && [...rulesOf(report, id)].every((rule) => rulesOf(bare, id).has(rule)))
  const announced = [...new Set(report.findings.flatMap(({ rule, item }) => (rule === 'policy/upcoming' && item !== undefined ? [item] : [])))]
  return { name: each.name, title: each.title ?? null, report, differences: [...expected, ...idle], alsoWithout, announced, case: each }
}

/** Paths as the root sees them: the gate reads those of its options from there. */
function fromRoot(policies: readonly string[], path: string, addresses: ReadonlySet<string>): readonly string[] {
  return policies.map((text) => {
    const parsed = parseReference(text)
    if (!parsed.ok || parsed.reference.kind !== 'path') return text
    const found = [resolvePath(folderOf(path), text), resolvePath('', text)].find((each) => each !== null && addresses.has(each))
    return `./${found ?? text}`
  })
}
