import { digest, gate } from '../gate.ts'
import type { Report } from '../generated/report.ts'
import type { PolicyCases } from '../generated/policy-cases.ts'
import type { Position } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import { child } from '../model/pointer.ts'
import { folderOf, resolvePath } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'
import { limits } from '../source/limits.ts'
import { parseYaml } from '../source/yaml.ts'
import { caseGitHub, type Spoken } from './github.ts'
import { signed } from './signed.ts'
import { caseFiles, from } from './world.ts'

export type Case = PolicyCases['cases'][number]

/** What all cases of a file share. */
export interface CaseContext {
  /** Path of the file of cases, relative to the root. */
  readonly path: string
  readonly common: Omit<PolicyCases, 'cases'>
  /** The policies under test, as they are named from the root, and the addresses of all that they include. */
  readonly policies: readonly string[]
  readonly addresses: ReadonlySet<string>
  /** Where the parts of the file of cases stand. */
  readonly locate: (pointer: string) => Position
  /** The disk below the root; its GitHub and git are not asked. */
  readonly ports: Ports
}

export interface JudgedCase {
  readonly report: Report
  /** Files of the case itself that nothing has read, and files that it takes away though they are not there. */
  readonly idle: readonly string[]
}

/** A case that can't be tried: where it stands, and why. */
export class CaseProblem extends Unusable {
  override name = 'CaseProblem'
  readonly pointer: string
  constructor(message: string, remedy: string, pointer: string) {
    super(message, remedy)
    this.pointer = pointer
  }
}

/** The largest file that a case may take from another one: as evidence that is read whole. */
const largest = 64 * 1024 * 1024

/** Judges one case as the gate would, under the policies that are given. Sign-offs cover the evidence as it stands in the case. */
export async function judgeCase(each: Case, pointer: string, policies: readonly string[], context: CaseContext): Promise<JudgedCase> {
  const { common, ports: world } = context
  const checklist = await checklistOf(each, pointer, context)
  const folder = folderOf(checklist.path)
  const place = (path: string) => (folder === '' ? path : `${folder}/${path}`)
  const own = new Map<string, Uint8Array>()
  for (const [files, at] of [[common.files, '/files'], [each.files, child(pointer, 'files')]] as const)
    for (const [path, content] of Object.entries(files ?? {})) own.set(within(checklist.path, path, child(at, path), context), await contentOf(content, child(at, path), context))
  const gone = new Set((each.without ?? []).map((path, i) => within(checklist.path, path, child(pointer, 'without', i), context)))
  const at = parseInstant(each.now ?? common.now, 'UTC') ?? NaN
  const signOffs = each.signOffs ?? common.signOffs ?? []

  const worldOf = (value: CaseChecklist['value'], spoken: readonly Spoken[]) => {
    const text = new TextEncoder().encode(JSON.stringify(value))
    const { files, read } = caseFiles(new Map([...own, [checklist.path, text]]), gone, world.files)
    const ports: Ports = { ...world, files, now: () => new Date(at), git: null, github: caseGitHub(spoken, world.policyCache) }
    return { ports, read, options: { checklist: checklist.path, policies } }
  }

  const covers = signOffs.length === 0 ? new Map<string, string | null>() : await coversOf(worldOf(checklist.value, []))
  const { value, spoken } = signed(checklist.value, signOffs, covers, at)
  const { ports, options, read } = worldOf(value, spoken)
  const report = placed(await gate(options, ports), checklist)
  const missing = await Promise.all((each.without ?? []).map(async (path) => ((await world.files.kind(place(path))) === 'absent' && !own.has(place(path)) ? [`"without" names ${path}, which is not there anyway`] : [])))
  const unread = Object.keys(each.files ?? {}).filter((path) => !read.has(within(checklist.path, path, pointer, context)))
  return { report, idle: [...unread.map((path) => `no evidence reads ${path}, which the case gives`), ...missing.flat()] }
}

/** A report whose findings stand where somebody wrote the checklist. */
function placed(report: Report, { path, placeOf }: CaseChecklist): Report {
  return { ...report, findings: report.findings.map((finding) => (finding.path === path ? { ...finding, ...placeOf(finding.pointer) } : finding)) }
}

/** What a sign-off of each item covers in the case. */
async function coversOf({ options, ports }: { readonly options: Parameters<typeof digest>[0]; readonly ports: Ports }): Promise<ReadonlyMap<string, string | null>> {
  const found = await digest(options, ports)
  return new Map(found.ok ? found.items.map(({ id, covers }) => [id, covers] as const) : [])
}

interface CaseChecklist {
  /** Where it stands, or would stand. */
  readonly path: string
  readonly value: Readonly<Record<string, unknown>>
  /** Where its parts are written. */
  readonly placeOf: (pointer: string) => Position & { readonly path: string }
}

async function checklistOf({ checklist: own }: Case, pointer: string, context: CaseContext): Promise<CaseChecklist> {
  const { common, path, ports, locate, addresses } = context
  const given = own ?? common.checklist
  const at = own === undefined ? '/checklist' : child(pointer, 'checklist')
  if (typeof given === 'object') {
    const folder = folderOf(path)
    return { path: folder === '' ? 'readiness.yml' : `${folder}/readiness.yml`, value: { ...given }, placeOf: (below) => ({ path, ...locate(at + below) }) }
  }
  return attempt(at, async () => {
    const file = from(path, given ?? '')
    if (addresses.has(file)) throw new Unusable(`${file} is a policy that is tried`, 'Name a checklist.')
    const { bytes } = await ports.files.read(file, limits.bytes)
    const parsed = parseYaml(new TextDecoder().decode(bytes))
    if (!parsed.ok) throw new Unusable(`${file}:${parsed.problem.at.line}:${parsed.problem.at.column}: ${parsed.problem.message}`, parsed.problem.remedy)
    const { value, locate: locateIn } = parsed.document
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unusable(`${file} is no checklist`, 'Name a checklist.')
    return { path: file, value: { ...value }, placeOf: (below) => ({ path: file, ...locateIn(below) }) }
  })
}

function contentOf(content: string | { readonly from: string }, pointer: string, { path, ports }: CaseContext): Promise<Uint8Array> {
  if (typeof content === 'string') return Promise.resolve(new TextEncoder().encode(content))
  return attempt(child(pointer, 'from'), async () => (await ports.files.read(from(path, content.from), largest)).bytes)
}

/** A file of a case, relative to the root. What stands where a policy or the checklist is read would not be what is tried. */
function within(checklist: string, path: string, pointer: string, { addresses }: CaseContext): string {
  const folder = folderOf(checklist)
  const resolved = resolvePath('', path)
  const full = resolved === null ? null : folder === '' ? resolved : `${folder}/${resolved}`
  if (full === null || addresses.has(full)) throw new CaseProblem(`"${path}" would stand in the place of a policy that is tried`, 'Give the evidence another path.', pointer)
  if (full === checklist) throw new CaseProblem(`"${path}" is the checklist of the case, which is not changed by a file`, 'Name another "checklist" for this case, or write it out there.', pointer)
  return full
}

async function attempt<T>(pointer: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Unusable) throw new CaseProblem(error.message, error.remedy, pointer)
    throw error
  }
}
