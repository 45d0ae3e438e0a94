import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { paint } from '../report/paint.ts'
import { wantsColour } from './colour.ts'
import { parse, type Command } from './usage.ts'

export const explain: Command = {
  usage: 'explain [RULE | TYPE | FORMAT | POLICY] [--root DIR] [--offline]',
  does: 'documentation: what a rule means and how to mend it, what a type measures, how to write a file of a format, what a policy asks for and why',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, { root: { type: 'string' }, offline: { type: 'boolean' } })
    if (positionals.length > 1) throw new GateError('usage', 'explain takes one name')
    const { allPages, nearestPage, pageOf } = await import('../explain/index.ts')
    const { pageForTerminal } = await import('../explain/terminal.ts')
    const { overview } = await import('../explain/overview.ts')
    const pages = await allPages()
    const style = { width: 80, bold: paint(wantsColour(terminal)).bold }
    const [name] = positionals
    if (name === undefined) {
      await terminal.print(overview(pages, style))
      return 0
    }
    const page = pageOf(name, pages)
    if (page) {
      await terminal.print(pageForTerminal(page, style))
      return 0
    }
    if (!isFile(name, terminal.folder)) {
      const meant = nearestPage(name, pages)
      throw new GateError('usage', `there is no page "${name}"; ${meant === null ? '"go-live-gate explain" lists them' : `did you mean "${meant}"?`}`)
    }
    const { explainPolicy } = await import('./explain-policy.ts')
    const explained = await explainPolicy(name, values, terminal)
    if (explained.page === null) {
      await terminal.say(explained.said)
      return explained.code
    }
    await terminal.print(pageForTerminal(explained.page, style))
    return 0
  },
}

/** A policy of another repository, or a file here; a rule has a "/" in its name too. */
function isFile(name: string, folder: string): boolean {
  return name.includes('@') || /\.(?:ya?ml|json)$/i.test(name) || existsSync(resolve(folder, name))
}
