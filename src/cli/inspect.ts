import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Inspection } from '../generated/inspection.ts'
import { GateError } from '../model/gate-error.ts'
import { nodePorts } from '../platform/node.ts'
import { gitRoot, relativeTo } from '../platform/root.ts'
import { looksOf } from './looks.ts'
import { withProgress } from './progress.ts'
import { parse, type Command, type Terminal } from './usage.ts'

export const inspect: Command = {
  usage: 'inspect FILE… [--root DIR] [--format text|json|checklist]',
  does: 'what the gate sees in files, and the checklist lines that ask for it; --format checklist makes a first checklist of them',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, { root: { type: 'string' }, format: { type: 'string' } })
    const { format = 'text' } = values
    if (format !== 'text' && format !== 'json' && format !== 'checklist') throw new GateError('usage', `no format is called "${format}"; known: text, json, checklist`)
    if (positionals.length === 0) throw new GateError('usage', 'name the files to look at, as in: go-live-gate inspect evidence/*')
    const folder = realpathSync(terminal.folder)
    const root = values.root === undefined ? gitRoot(folder) : real(resolve(terminal.folder, values.root))
    const files = positionals.map((file) => below(root, resolve(terminal.folder, file)))
    const { inspect: inspectFiles } = await import('../inspect/inspect.ts')
    const inspection = await withProgress(nodePorts({ root }), terminal, (ports) => inspectFiles({ files, folder: relativeTo(root, folder) ?? '' }, ports))
    await terminal.print(await rendered(inspection, format, terminal))
    return inspection.files.every(isOfUse) ? 0 : 1
  },
}

async function rendered(inspection: Inspection, format: 'text' | 'json' | 'checklist', terminal: Terminal): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../inspect/text.ts')).inspectionText(inspection, looksOf(terminal))
    case 'json':
      return `${JSON.stringify(inspection, null, 2)}\n`
    case 'checklist':
      return (await import('../inspect/checklist.ts')).firstChecklist(inspection)
  }
}

/** Whether the gate could measure the file, or people only have to say how. */
function isOfUse({ problem, proposals }: Inspection['files'][number]): boolean {
  return problem === null && proposals.every(({ problems, questions }) => problems.length === 0 || questions.length > 0)
}

function below(root: string, file: string): string {
  if (real(file) === root) return ''
  const path = relativeTo(root, join(real(dirname(file)), basename(file)))
  if (path === null) throw new GateError('usage', `${file} lies outside the root ${root}; copy it into the repository, or give another --root`)
  return path
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}
