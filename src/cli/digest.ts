import { digest as digestChecklist, type Digests } from '../gate.ts'
import { exitCodeOf } from '../exit-code.ts'
import { GateError } from '../model/gate-error.ts'
import { renderAs } from '../report/index.ts'
import { locate, type Located } from './checklists.ts'
import { parse, type Command, type Terminal } from './usage.ts'
import { worldOf } from './world.ts'

export const digest: Command = {
  usage: 'digest [FILE] [--root DIR] [--policy REF]… [--item ID]… [--format text|json] [--offline]',
  does: 'prints what a sign-off of each item covers today, and its digest',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      root: { type: 'string' },
      policy: { type: 'string', multiple: true },
      item: { type: 'string', multiple: true },
      format: { type: 'string' },
      offline: { type: 'boolean' },
    })
    const { format = 'text' } = values
    if (format !== 'text' && format !== 'json') throw new GateError('usage', `no format is called "${format}"; known: text, json`)
    if (positionals.length > 1) throw new GateError('usage', 'digest takes one checklist')
    const [located] = locate(positionals, values, terminal.folder)
    if (!located) throw new GateError('usage', 'there is no checklist')
    const found = await digestAt(located, terminal, values.offline)
    if (!found.ok) {
      await terminal.say(await renderAs('text', [found.report]))
      return exitCodeOf([found.report])
    }
    const items = chosen(found.items, values.item)
    const unread = items.filter(({ covers }) => covers === null)
    await terminal.print(format === 'json' ? `${JSON.stringify({ items }, null, 2)}\n` : items.map(asText).join('\n'))
    for (const { id } of unread) await terminal.say(`${id} has no digest: its evidence can't be read; "go-live-gate check" says why\n`)
    return unread.length === 0 ? 0 : 1
  },
}

/** The digests of a checklist that a command has located. */
export function digestAt({ root, checklist, policies }: Located, terminal: Terminal, offline = false): Promise<Digests> {
  return digestChecklist({ checklist, policies }, worldOf(root, terminal, offline))
}

type Items = Extract<Digests, { ok: true }>['items']

function chosen(items: Items, ids: readonly string[] | undefined): Items {
  const unknown = ids?.find((id) => !items.some((item) => item.id === id))
  if (unknown !== undefined) throw new GateError('usage', `no item is called "${unknown}"; known: ${items.map(({ id }) => id).join(', ')}`)
  return ids ? items.filter(({ id }) => ids.includes(id)) : items
}

function asText({ id, covers, text }: Items[number]): string {
  if (covers === null || text === null) return `${id}: no digest\n`
  return `${id}: ${covers}\n${text.replace(/^(?=.)/gm, '  ')}`
}
