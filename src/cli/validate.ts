import { validate as validateChecklist } from '../gate.ts'
import { forTerminal } from '../report/escape.ts'
import { plural } from '../report/next.ts'
import { locate } from './checklists.ts'
import { findingLines } from './finding-lines.ts'
import { parse, type Command } from './usage.ts'
import { worldOf } from './world.ts'

export const validate: Command = {
  usage: 'validate [FILE…] [--root DIR] [--policy REF]… [--offline]',
  does: 'checks the format and meaning of checklists; reads no evidence',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, { root: { type: 'string' }, policy: { type: 'string', multiple: true }, offline: { type: 'boolean' } })
    let errors = 0
    for (const { root, checklist, policies } of locate(positionals, values, terminal.folder)) {
      const findings = await validateChecklist({ checklist, policies }, worldOf(root, terminal, values.offline))
      const own = findings.filter(({ level }) => level === 'error').length
      errors += own
      await terminal.print(findingLines(findings))
      await terminal.print(own === 0 ? `${forTerminal(checklist)} is well formed\n` : `${forTerminal(checklist)}: ${plural(own, 'error')}\n`)
    }
    return errors === 0 ? 0 : 2
  },
}
