import { copyFileSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { parse, type Command } from './usage.ts'

/** @param templates Folder with a folder a template; its files are written as they are. */
export function initFrom(templates: string): Command {
  return {
    usage: 'init [--template NAME]',
    does: 'writes a commented checklist, sample evidence and a workflow; overwrites nothing',
    async run(argv, terminal) {
      const { values, positionals } = parse(argv, { template: { type: 'string' } })
      if (positionals.length > 0) throw new GateError('usage', 'init takes no arguments; it writes into the current folder')
      const known = readdirSync(templates).toSorted()
      const { template = 'service' } = values
      if (!known.includes(template)) throw new GateError('usage', `no template is called "${template}"; known: ${known.join(', ')}`)
      const from = join(templates, template)
      const files = below(from)
      const targets = files.map((file) => ({ from: join(from, file), to: join(terminal.folder, file.replace(/^dot-/, '.')) }))
      const standing = targets.filter(({ to }) => existsSync(to)).map(({ to }) => relative(terminal.folder, to))
      if (standing.length > 0) {
        await terminal.say(`init overwrites nothing, and ${standing.join(', ')} already exists; nothing was written\n`)
        return 2
      }
      for (const target of targets) {
        mkdirSync(dirname(target.to), { recursive: true })
        copyFileSync(target.from, target.to, constants.COPYFILE_EXCL)
        await terminal.say(`wrote ${relative(terminal.folder, target.to)}\n`)
      }
      await terminal.say('\nNow run: go-live-gate check\nIt says NOT READY, and what to do about it.\n')
      return 0
    },
  }
}

function below(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()
}
