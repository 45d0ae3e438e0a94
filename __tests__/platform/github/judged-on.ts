import { digest, gate, memoryPorts, type GateOptions, type Report } from '../../../src/index.ts'
import { gitHub } from '../../../src/platform/github/github.ts'
import { checked, now } from '../../support/world.ts'
import { serve, type Serve, type Server } from './server.ts'
import type { Site } from '../../support/github/site.ts'

export const files: Readonly<Record<string, string>> = { 'd.csv': 'id,severity,status\nD1,low,closed\n' }
export const roles = { cso: ['jane-doe', 'joe', 'sam-lee'], 'staff-side': ['morag'] }
export const evidence = [{ type: 'defectLog', log: 'd.csv' }, { type: 'signOff', role: 'cso', minAssurance: 'authenticated' }]

/** A checklist of one item that asks for a sign-off on issue 9. */
export const checklist = (more: object = {}): object => ({
  version: 1,
  service: 'Triage line',
  release: '2026.12',
  roles,
  releaseIssue: 9,
  items: [{ id: 'safety', owner: 'sam-lee', evidence }],
  ...more,
})

/** What a sign-off of each item has to cover. */
export async function coversOf(given: object): Promise<Readonly<Record<string, string>>> {
  const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files: { 'readiness.yml': JSON.stringify(given), ...files }, now }))
  if (!found.ok) throw new TypeError('no digest')
  return Object.fromEntries(found.items.map(({ id, covers }) => [id, covers ?? '']))
}

export interface Seen {
  readonly report: Report
  readonly verdict: Report['verdict']
  readonly rules: readonly string[]
  readonly messages: string
  readonly server: Server
}

/** Judges a checklist against a site over loopback. */
export async function judgedOn(site: Site, given: object = checklist(), options: Partial<GateOptions> = {}, more: Serve = {}): Promise<Seen> {
  return judgedBy(await serve(site, more), given, options)
}

export async function judgedBy(server: Server, given: object = checklist(), options: Partial<GateOptions> = {}): Promise<Seen> {
  const ports = memoryPorts({ files: { 'readiness.yml': JSON.stringify(given), ...files }, now, github: gitHub(server.options) })
  const report = checked(await gate({ checklist: 'readiness.yml', ...options }, ports))
  return {
    report,
    verdict: report.verdict,
    rules: report.findings.map(({ rule, level }) => `${level} ${rule}`),
    messages: report.findings.map(({ message, remedy }) => `${message} → ${remedy}`).join('\n'),
    server,
  }
}
