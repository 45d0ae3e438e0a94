import { assembleUnread, type JudgedPolicy, type Located, type Unread } from '../assemble.ts'
import { preferring } from '../baseline/preferring.ts'
import { loadChecklist } from '../checklist/load.ts'
import { meaningFindings } from '../checklist/meaning.ts'
import type { Checklist } from '../generated/checklist.ts'
import type { Report } from '../generated/report.ts'
import type { Finding } from '../model/finding.ts'
import { GateError } from '../model/gate-error.ts'
import { isTimezone, parseInstant } from '../model/instant.ts'
import type { Instants } from '../model/instants.ts'
import { folderOf } from '../model/path.ts'
import { child } from '../model/pointer.ts'
import type { Files, Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { demandsOf, type Demands } from '../policy/demands.ts'
import type { PolicyFile } from '../policy/policy-file.ts'
import type { Resolved } from '../policy/resolve.ts'
import { limits } from '../source/limits.ts'
import { inOrder } from '../source/read.ts'
import { hashOf } from './hash.ts'
import type { GateOptions } from './options.ts'
import { refuseReportsOver } from './outputs.ts'

/** A checklist that can be judged, with its policies and what they demand together. */
export interface ReadChecklist {
  readonly ok: true
  readonly checklist: Checklist
  readonly sha256: string
  /** Where the checklist really is: it is no evidence under another name. */
  readonly realPath: string
  readonly document: Located
  readonly policies: readonly PolicyFile[]
  readonly demands: Demands
  readonly warnings: readonly Finding[]
  readonly times: Instants
}

export type Read = ReadChecklist | { readonly ok: false; readonly report: Report }

/** Where path policies and tables of roles are read from first, whatever the files here say. */
export interface Trusted {
  readonly files: Files | null
  readonly read: ReadChecklist | null
}

/** Reads a checklist and its policies: text, shape, meaning, demands. */
export async function loaded(options: GateOptions, ports: Ports, trusted: Trusted = { files: null, read: null }): Promise<Read> {
  const clock = Math.floor(ports.now().getTime() / 1000) * 1000
  /* By the checklist's zone once that is read. */
  const now = nowOf(options, 'UTC', clock)
  const { checklist: path, environment = null } = options
  const start: Located = { path, locate: () => ({ line: 1, column: 1 }), policies: new Map() }
  const nothing: Unread = { sha256: null, service: null, release: null, environment, authoritative: options.asOf === undefined, policies: [] }
  const refuse = (verdict: 'invalid' | 'undetermined', findings: readonly Finding[], document: Located, unread: Unread): Read => ({
    ok: false,
    report: assembleUnread(verdict, findings, { now, judgedFor: now }, document, unread),
  })
  try {
    const { bytes, realPath } = await ports.files.read(path, limits.bytes)
    const sha256 = hashOf(bytes, ports)
    const read = await loadChecklist(bytes)
    const own: Located = read.document ? { ...start, locate: read.document.locate } : start
    const named = { ...nothing, sha256, service: textAt(read.value, 'service'), release: textAt(read.value, 'release') }
    if (!read.ok) return refuse('invalid', read.findings, own, named)
    const checklist = trusted.read === null ? read.value : { ...read.value, roles: { ...read.value.roles, ...trusted.read.checklist.roles } }
    const resolved = await policiesOf(checklist, options, trusted.files === null ? ports : { ...ports, files: preferring(trusted.files, ports.files) })
    refuseReportsOver(options, resolved)
    const document = { ...own, policies: resolved.places }
    const known = { ...named, policies: resolved.policies.map(judgedPolicy) }
    const timezone = checklist.timezone !== undefined && isTimezone(checklist.timezone) ? checklist.timezone : 'UTC'
    const times = instantsOf(checklist, timezone, options, clock)
    const demands = await demandsFor(checklist, resolved, path, times)
    const unclear = meaningFindings(checklist, { items: demands.items.map(({ id }) => id), roles: Object.keys(demands.roles) })
    const findings = [...resolved.invalid, ...inOrder([...unclear, ...demands.findings.filter((each) => each.path === undefined || each.path === path)], read.document)]
    const others = demands.findings.filter((each) => each.path !== undefined && each.path !== path)
    const errors = [...findings, ...others].filter(({ level }) => level === 'error')
    if (resolved.unavailable.length > 0 && errors.every(({ rule }) => rule === 'checklist/unknown-name' || rule === 'checklist/required-bound'))
      return refuse('undetermined', resolved.unavailable, document, known)
    if (errors.length > 0) return refuse('invalid', [...findings, ...others, ...resolved.unavailable], document, known)
    return { ok: true, checklist, sha256, realPath, document, policies: resolved.policies, demands, warnings: [...findings, ...others], times }
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof Unavailable)) throw error
    const isWorld = error instanceof Unavailable
    const finding: Finding = {
      rule: isWorld ? 'evidence/unavailable' : 'checklist/unreadable',
      level: 'error',
      message: `the checklist can't be read: ${error.message}`,
      remedy: error.remedy,
      pointer: '',
    }
    return refuse(isWorld ? 'undetermined' : 'invalid', [finding], start, nothing)
  }
}

const noPolicies: Resolved = { policies: [], invalid: [], unavailable: [], places: new Map() }

/** The policies that the checklist and the options name. What reads them is loaded only where there are any. */
async function policiesOf(checklist: Checklist, options: GateOptions, ports: Ports): Promise<Resolved> {
  const { checklist: path, policies: more = [] } = options
  const named = [
    ...(checklist.policies ?? []).map((text, i) => ({ text, place: { path, pointer: child('/policies', i) }, folder: folderOf(path) })),
    ...more.map((text) => ({ text, place: { path, pointer: '' }, folder: '' })),
  ]
  if (named.length === 0) return noPolicies
  const { resolvePolicies } = await import('../policy/resolve.ts')
  return resolvePolicies(named, ports)
}

/** What a checklist and its policies demand together of what is judged for an instant. */
export async function demandsFor(checklist: Checklist, { policies }: Pick<Resolved, 'policies'>, path: string, { judgedFor, timezone }: Pick<Instants, 'judgedFor' | 'timezone'>): Promise<Demands> {
  if (policies.length === 0) return demandsOf(checklist, path)
  const { withUpcoming } = await import('../policy/upcoming.ts')
  return withUpcoming(checklist, path, policies, { at: judgedFor, timezone })
}

/** A policy as reports name it. */
export function judgedPolicy({ name, address, sha256 }: PolicyFile): JudgedPolicy {
  return { name, uri: address, sha256 }
}

function nowOf({ asOf }: GateOptions, timezone: string, clock: number): number {
  const now = asOf === undefined ? clock : parseInstant(asOf, timezone)
  if (now === null) throw new GateError('usage', `"${asOf}" is not an instant; write 2026-12-01 or 2026-12-01T09:00:00Z`)
  return now
}

function instantsOf(checklist: Checklist, timezone: string, options: GateOptions, clock: number): Instants {
  const now = nowOf(options, timezone, clock)
  const goLive = checklist.goLive === undefined ? null : parseInstant(checklist.goLive, timezone)
  return { now, goLive, timezone, judgedFor: goLive === null ? now : Math.max(now, goLive) }
}

function textAt(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  const text: unknown = Reflect.get(value, key)
  return typeof text === 'string' ? text : null
}
