import { locateIn } from '../assemble.ts'
import { exitCodeOf } from '../exit-code.ts'
import { itemPage } from '../explain/item-page.ts'
import { GateError } from '../model/gate-error.ts'
import { nearest } from '../model/nearest.ts'
import { loaded } from '../steps/read.ts'
import { locate, type Context } from './checklists.ts'
import type { Explained } from './explain-policy.ts'
import { findingLines } from './finding-lines.ts'
import type { Terminal } from './usage.ts'
import { worldOf } from './world.ts'

/** What is demanded of one item of a checklist, and by whom. No evidence is read. */
export async function explainItem(id: string, file: string, context: Context & { readonly offline?: boolean | undefined }, terminal: Terminal): Promise<Explained> {
  const [located] = locate([file], context, terminal.folder)
  if (!located) throw new GateError('usage', 'there is no checklist')
  const { root, checklist, policies } = located
  const read = await loaded({ checklist, policies }, worldOf(root, terminal, context.offline))
  if (!read.ok) return { page: null, said: findingLines(read.report.findings), code: exitCodeOf([read.report]) }
  const { demands, document, times } = read
  const item = demands.items.find((each) => each.id === id)
  if (!item) {
    const ids = demands.items.map((each) => each.id)
    const meant = nearest(id, ids)
    throw new GateError('usage', `no item is called "${id}"; ${meant === null ? `known: ${ids.join(', ')}` : `did you mean "${meant}"?`}`)
  }
  return { page: itemPage(item, { demands, policies: read.policies, when: { at: times.judgedFor, timezone: times.timezone }, lineOf: (place) => locateIn(document, place).line }) }
}
