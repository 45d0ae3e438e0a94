import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { paint } from '../report/paint.ts'
import { wantsColour } from './colour.ts'
import type { Explained } from './explain-policy.ts'
import { parse, type Command } from './usage.ts'

export const explain: Command = {
  usage: 'explain [RULE | TYPE | FORMAT | POLICY | ITEM FILE] [--root DIR] [--policy REF]… [--offline]',
  does: 'documentation: what a rule means and how to mend it, what a type measures, how to write a file of a format, what a policy asks for and why, what holds for an item of a checklist and who set it',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, { root: { type: 'string' }, policy: { type: 'string', multiple: true }, offline: { type: 'boolean' } })
    const [name, file] = positionals
    if (positionals.length > 2) throw new GateError('usage', 'explain takes one name, or an item and its checklist')
    if (values.policy !== undefined && file === undefined) throw new GateError('usage', '--policy goes with an item and its checklist: explain ITEM FILE --policy REF')
    const { allPages, nearestPage, pageOf } = await import('../explain/index.ts')
    const { pageForTerminal } = await import('../explain/terminal.ts')
    const { overview } = await import('../explain/overview.ts')
    const style = { width: 80, bold: paint(wantsColour(terminal)).bold }
    const printed = async (explained: Explained): Promise<number> => {
      if (explained.page === null) await terminal.say(explained.said)
      else await terminal.print(pageForTerminal(explained.page, style))
      return explained.page === null ? explained.code : 0
    }
    if (name !== undefined && file !== undefined) {
      const { explainItem } = await import('./explain-item.ts')
      return printed(await explainItem(name, file, values, terminal))
    }
    const pages = await allPages()
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
      throw new GateError('usage', `there is no page "${name}"; ${meant === null ? `"go-live-gate explain" lists them; for an item of a checklist, name the file too: explain ${name} readiness.yml` : `did you mean "${meant}"?`}`)
    }
    const { explainPolicy } = await import('./explain-policy.ts')
    return printed(await explainPolicy(name, values, terminal))
  },
}

/** A policy of another repository, or a file here; a rule has a "/" in its name too. */
function isFile(name: string, folder: string): boolean {
  return name.includes('@') || /\.(?:ya?ml|json)$/i.test(name) || existsSync(resolve(folder, name))
}
