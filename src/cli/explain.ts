import { GateError } from '../model/gate-error.ts'
import { paint } from '../report/paint.ts'
import { wantsColour } from './colour.ts'
import { parse, type Command } from './usage.ts'

export const explain: Command = {
  usage: 'explain [RULE | TYPE | FORMAT]',
  does: 'documentation: what a rule means and how to mend it, what a type measures, how to write a file of a format',
  async run(argv, terminal) {
    const { positionals } = parse(argv, {})
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
    if (!page) {
      const meant = nearestPage(name, pages)
      throw new GateError('usage', `there is no page "${name}"; ${meant === null ? '"go-live-gate explain" lists them' : `did you mean "${meant}"?`}`)
    }
    await terminal.print(pageForTerminal(page, style))
    return 0
  },
}
