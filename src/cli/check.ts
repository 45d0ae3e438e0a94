import { join } from 'node:path'
import { exitCodeOf } from '../exit-code.ts'
import { gate } from '../gate.ts'
import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import { refuseOverwriting } from '../platform/outputs.ts'
import { relativeTo } from '../platform/root.ts'
import { writeWhole } from '../platform/write-whole.ts'
import type { AttestationOptions } from '../report/attestation.ts'
import { isFormat, renderAs, renderers } from '../report/index.ts'
import { locate } from './checklists.ts'
import { looksOf } from './looks.ts'
import { withProgress } from './progress.ts'
import { targetsOf } from './targets.ts'
import { parse, type Command } from './usage.ts'
import { worldOf } from './world.ts'

export const check: Command = {
  usage: 'check [FILE…] [--root DIR] [--environment NAME] [--policy REF]… [--baseline REF] [--as-of INSTANT] [--format FORMAT[=PATH]]… [--subject NAME=sha256:HEX]… [--offline] [--people]',
  does: 'measures the evidence and judges; exit code 0 ready, 1 not ready, 2 invalid, 3 undetermined',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      root: { type: 'string' },
      environment: { type: 'string' },
      policy: { type: 'string', multiple: true },
      baseline: { type: 'string' },
      'as-of': { type: 'string' },
      format: { type: 'string', multiple: true },
      subject: { type: 'string', multiple: true },
      offline: { type: 'boolean' },
      people: { type: 'boolean' },
    })
    if (values['as-of'] !== undefined && terminal.env['GITHUB_ACTIONS'] === 'true')
      throw new GateError('usage', '--as-of is for rehearsals and is refused in a GitHub workflow')
    const targets = targetsOf(values.format ?? ['text'], isFormat, Object.keys(renderers), terminal.folder)
    const isAsked = targets.some(({ format }) => format === 'attestation')
    const { subject: subjects } = values
    const attest = isAsked || subjects ? (await import('./attesting.ts')).attesting({ isAsked, subjects: subjects ?? [], files: positionals }, terminal) : null
    const reports: Report[] = []
    const located = locate(positionals, values, terminal.folder)
    refuseOverwriting(targets.flatMap(({ path }) => path ?? []), located.map(({ root, checklist }) => join(root, checklist)))
    let attestation: AttestationOptions | null = null
    for (const { root, checklist, policies } of located) {
      const options = {
        checklist,
        policies,
        people: values.people ?? false,
        outputs: targets.flatMap(({ path }) => (path === null ? [] : [relativeTo(root, path) ?? []].flat())),
        ...(values.environment === undefined ? {} : { environment: values.environment }),
        ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
        ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
      }
      const ports = worldOf(root, terminal, values.offline)
      const report = await withProgress(ports, terminal, (watched) => gate(options, watched))
      attestation = (await attest?.(report, root, ports)) ?? null
      reports.push(report)
    }
    for (const { format, path } of targets) {
      if (format === 'attestation' && attestation === null) continue
      const options = attestation === null ? {} : { attestation }
      if (path !== null) writeWhole(path, await renderAs(format, reports, options))
      else await terminal.print(await renderAs(format, reports, { ...options, ...looksOf(terminal), people: values.people ?? false }))
    }
    return exitCodeOf(reports)
  },
}
