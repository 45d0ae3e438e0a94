import { tryCases } from '../cases/run.ts'
import { triedLines } from '../cases/lines.ts'
import { GateError } from '../model/gate-error.ts'
import { nearest } from '../model/nearest.ts'
import { paint } from '../report/paint.ts'
import { locate } from './checklists.ts'
import { wantsColour } from './colour.ts'
import { findingLines } from './finding-lines.ts'
import { parse, type Command } from './usage.ts'
import { worldOf } from './world.ts'

export const policy: Command = {
  usage: 'policy test FILE… [--root DIR]',
  does: "tries a policy's own cases in memory, without network; exit code 0 all passed, 1 one failed, 2 invalid, 3 undetermined",
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, { root: { type: 'string' } })
    const [verb, ...files] = positionals
    if (verb !== 'test') throw new GateError('usage', verb === undefined ? `usage: ${policy.usage}` : `there is no "policy ${verb}"${nearest(verb, ['test']) === null ? '; known: test' : '; did you mean "policy test"?'}`)
    if (files.length === 0) throw new GateError('usage', `policy test needs a file of cases: ${policy.usage}`)
    const codes = new Set<number>()
    for (const { root, checklist: path } of locate(files, values, terminal.folder)) {
      const tried = await tryCases(path, worldOf(root, terminal, true))
      if (tried.ok) await terminal.print(triedLines(tried, paint(wantsColour(terminal))))
      else await terminal.say(findingLines(tried.findings))
      codes.add(!tried.ok ? tried.code : tried.cases.every(({ differences }) => differences.length === 0) ? 0 : 1)
    }
    return [2, 1, 3, 0].find((code) => codes.has(code)) ?? 3
  },
}
