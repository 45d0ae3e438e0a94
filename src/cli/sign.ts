import { exitCodeOf } from '../exit-code.ts'
import { GateError } from '../model/gate-error.ts'
import { formatInstant } from '../model/instant.ts'
import { isPrincipal, isTeam } from '../model/principal.ts'
import { render } from '../report/index.ts'
import { digestOf } from './digest.ts'
import { parse, type Command } from './usage.ts'

export const sign: Command = {
  usage: 'sign ITEM [FILE] --role ROLE --by PERSON [--refuse] [--root DIR]',
  does: 'prints the entry for "signOffs" with which a person accepts, or refuses, an item as it stands',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      role: { type: 'string' },
      by: { type: 'string' },
      refuse: { type: 'boolean' },
      root: { type: 'string' },
    })
    const [id, ...files] = positionals
    const { role, by, refuse = false } = values
    if (id === undefined || role === undefined || by === undefined || files.length > 1) throw new GateError('usage', `usage: ${sign.usage}`)
    if (!isPrincipal(by) || isTeam(by)) throw new GateError('usage', `"${by}" is not a person: give a GitHub login or an e-mail address`)
    const found = await digestOf(files, values.root, terminal.folder)
    if (!found.ok) {
      await terminal.say(render(found.report, 'text'))
      return exitCodeOf([found.report])
    }
    const item = found.items.find((each) => each.id === id)
    if (!item) throw new GateError('usage', `no item is called "${id}"; known: ${found.items.map((each) => each.id).join(', ')}`)
    const holders = found.roles[role]
    if (!holders) throw new GateError('usage', `no role is called "${role}"; known: ${Object.keys(found.roles).join(', ')}`)
    if (!refuse && item.covers === null) {
      await terminal.say(`${id} can't be signed: its evidence can't be read; "go-live-gate check" says why\n`)
      return 1
    }
    await terminal.print(
      [
        `  - item: ${id}`,
        `    role: ${role}`,
        `    by: ${quoted(by)}`,
        `    at: ${formatInstant(Math.floor(found.now / 1000) * 1000)}`,
        ...(refuse ? ['    decision: refuse'] : []),
        ...(item.covers === null ? [] : [`    covers: ${item.covers}`]),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    await terminal.say('Paste this under "signOffs:" in the checklist. It is a claim until GitHub or a signature proves it.\n')
    return 0
  },
}

/** A login such as 0123 or null would not be read as a text. */
function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(text) && !/^(null|true|false)$/i.test(text) ? text : JSON.stringify(text)
}
