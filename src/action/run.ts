import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { exitCodeOf } from '../exit-code.ts'
import { gate } from '../gate.ts'
import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import { gitHubOptions } from '../platform/github-options.ts'
import { nodePorts } from '../platform/node.ts'
import { refuseOverwriting } from '../platform/outputs.ts'
import { relativeTo } from '../platform/root.ts'
import { writeWhole } from '../platform/write-whole.ts'
import type { AttestationOptions } from '../report/attestation.ts'
import { renderAs } from '../report/index.ts'
import { annotate } from './annotations.ts'
import type { Attested } from './attest.ts'
import { trustOf } from './event.ts'
import { readInputs, type Inputs } from './inputs.ts'
import { forLog } from './log.ts'
import { writeSummary } from './summary.ts'

export interface Runner {
  readonly env: NodeJS.ProcessEnv
  readonly workspace: string
  /** Folder for files that belong to the job. */
  readonly temporary: string
}

/** Judges as the workflow step asks; the failing outputs are set first and the verdict last. Returns the exit code. */
export async function runAction({ env, workspace, temporary }: Runner): Promise<number> {
  publish({ verdict: 'undetermined', ready: false, blocking: [], report: '', validUntil: '', attested: null })
  try {
    const inputs = readInputs(env)
    const root = realpathSync(workspace)
    const { report, attestation } = await judge(inputs, root, env)
    mkdirSync(temporary, { recursive: true })
    /* Of two gate steps in one job, neither may write over what the other's outputs name. */
    const folder = mkdtempSync(join(temporary, 'go-live-gate-'))
    const path = join(folder, 'report.json')
    writeWhole(path, await renderAs('json', [report]))
    const attested = attestation && (await import('./attest.ts')).writeAttestation(report, attestation, folder)
    for (const each of inputs.reports) if (each.format !== 'attestation' || attestation) writeWhole(resolve(root, each.path), await renderAs(each.format, [report], attestation ? { attestation } : {}))
    core.info(forLog(await renderAs('text', [report])))
    const isAnswering = inputs.comment || inputs.checkRun || inputs.deploymentStatus !== 'none'
    const rest = annotate(report, { error: 0, warning: Number(isAnswering) + Number(inputs.mode === 'report-only'), notice: Number(isAnswering) })
    await writeSummary(report, inputs.mode, env)
    if (isAnswering) await (await import('./say.ts')).say({ report, rest, inputs, env, root })
    return conclude(report, inputs.mode, path, attested)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    core.error(`go-live-gate: ${error.message}`)
    publish({ verdict: 'invalid', ready: false, blocking: [], report: '', validUntil: '', attested: null })
    return 2
  }
}

interface Judged {
  readonly report: Report
  readonly attestation: AttestationOptions | null
}

async function judge(inputs: Inputs, root: string, env: NodeJS.ProcessEnv): Promise<Judged> {
  const { checklist, environment, policies, token, reports } = inputs
  const path = relativeTo(root, resolve(root, checklist))
  if (path === null) throw new GateError('usage', `the checklist ${checklist} lies outside the workspace`)
  refuseOverwriting(reports.map((report) => resolve(root, report.path)), [join(root, path)])
  const outputs = reports.flatMap((report) => relativeTo(root, resolve(root, report.path)) ?? [])
  const ports = nodePorts({ root, github: () => gitHubOptions(env, root, token) })
  const trust = await trustOf(env, ports.git)
  try {
    const report = await gate({ checklist: path, policies, outputs, ...trust, ...(environment === null ? {} : { environment }) }, ports)
    const { attesting } = await import('./attest.ts')
    return { report, attestation: await attesting(report, inputs, root, ports) }
  } finally {
    ports.git?.close()
  }
}

function conclude(report: Report, mode: Inputs['mode'], path: string, attested: Attested | null): number {
  const code = exitCodeOf([report])
  const isReady = mode === 'enforce' && report.verdict === 'ready' && report.authoritative && code === 0
  publish({
    verdict: report.verdict,
    ready: isReady,
    blocking: report.items.filter(({ blocks }) => blocks).map(({ id }) => id),
    report: path,
    validUntil: report.validUntil ?? '',
    attested,
  })
  if (mode === 'enforce') return code
  core.warning(`REPORT ONLY: this step blocks nothing. The verdict is ${report.verdict}, and the output "ready" is false.`)
  return report.verdict === 'invalid' ? code : 0
}

interface Outputs {
  readonly verdict: Report['verdict']
  readonly ready: boolean
  readonly blocking: readonly string[]
  readonly report: string
  readonly validUntil: string
  readonly attested: Attested | null
}

/** The runner keeps the last value of each output. */
function publish({ verdict, ready, blocking, report, validUntil, attested }: Outputs): void {
  core.setOutput('verdict', verdict)
  core.setOutput('blocking', JSON.stringify(blocking))
  core.setOutput('report', report)
  core.setOutput('valid-until', validUntil)
  for (const name of ['attestation', 'predicate-type', 'predicate-path', 'subject-checksums'] as const) core.setOutput(name, attested?.[name] ?? '')
  core.setOutput('ready', String(ready))
}
