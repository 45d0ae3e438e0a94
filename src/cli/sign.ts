import { exitCodeOf } from '../exit-code.ts'
import type { Digests } from '../gate.ts'
import { GateError } from '../model/gate-error.ts'
import { formatInstant } from '../model/instant.ts'
import { isPrincipal, isTeam } from '../model/principal.ts'
import { renderAs } from '../report/index.ts'
import type { SignedStatement } from '../signed/statement.ts'
import { locate } from './checklists.ts'
import { digestAt } from './digest.ts'
import { parse, type Command } from './usage.ts'

export const sign: Command = {
  usage: 'sign ITEM [FILE] --role ROLE --by PERSON [--refuse] [--condition TEXT]… [--key FILE] [--root DIR] [--policy REF]… [--offline]',
  does: 'prints the entry for "signOffs" with which a person accepts, or refuses, an item as it stands; with a key, writes a signed one',
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      role: { type: 'string' },
      by: { type: 'string' },
      refuse: { type: 'boolean' },
      condition: { type: 'string', multiple: true },
      key: { type: 'string' },
      root: { type: 'string' },
      policy: { type: 'string', multiple: true },
      offline: { type: 'boolean' },
    })
    const [id, ...files] = positionals
    const { role, by, key, refuse = false, condition: conditions = [] } = values
    if (id === undefined || role === undefined || by === undefined || files.length > 1) throw new GateError('usage', `usage: ${sign.usage}`)
    if (!isPrincipal(by) || isTeam(by)) throw new GateError('usage', `"${by}" is not a person: give a GitHub login or an e-mail address`)
    if (refuse && conditions.length > 0) throw new GateError('usage', 'a refusal has no conditions: say what must be true first to whoever answers for the item')
    const [located] = locate(files, values, terminal.folder)
    if (!located) throw new GateError('usage', 'there is no checklist')
    const found = await digestAt(located, terminal, values.offline)
    if (!found.ok) {
      await terminal.say(await renderAs('text', [found.report]))
      return exitCodeOf([found.report])
    }
    const statement = statementOf(found, { id, role, by, refuse, conditions })
    if (statement === null) {
      await terminal.say(`${id} can't be signed: its evidence can't be read; "go-live-gate check" says why\n`)
      return 1
    }
    if (key !== undefined) {
      const { signWithKey } = await import('./sign-with-key.ts')
      return signWithKey(statement, key, located, terminal)
    }
    await terminal.print(entryOf(statement))
    await terminal.say('Paste this under "signOffs:" in the checklist. It is a claim until GitHub or a signature proves it.\n')
    return 0
  },
}

interface Asked {
  readonly id: string
  readonly role: string
  readonly by: string
  readonly refuse: boolean
  readonly conditions: readonly string[]
}

/** Null where there is nothing that could be accepted. */
function statementOf({ items, roles, now, service, release }: Extract<Digests, { ok: true }>, { id, role, by, refuse, conditions }: Asked): SignedStatement | null {
  const item = items.find((each) => each.id === id)
  if (!item) throw new GateError('usage', `no item is called "${id}"; known: ${items.map((each) => each.id).join(', ')}`)
  if (!Object.hasOwn(roles, role)) throw new GateError('usage', `no role is called "${role}"; known: ${Object.keys(roles).join(', ')}`)
  if (!refuse && item.covers === null) return null
  const at = formatInstant(Math.floor(now / 1000) * 1000)
  return { service, release, item: id, role, by, at, decision: refuse ? 'refuse' : 'accept', covers: item.covers, conditions: conditions.map((text) => ({ text })) }
}

/** The entry as the checklist holds it. */
function entryOf({ item, role, by, at, decision, covers, conditions }: SignedStatement): string {
  return [
    `  - item: ${item}`,
    `    role: ${role}`,
    `    by: ${quoted(by)}`,
    `    at: ${at}`,
    ...(decision === 'refuse' ? ['    decision: refuse'] : []),
    ...(covers === null ? [] : [`    covers: ${covers}`]),
    ...(conditions.length === 0 ? [] : ['    conditions:']),
    ...conditions.map(({ text }) => `      - text: ${JSON.stringify(text)}`),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** A login such as 0123 or null would not be read as a text. */
function quoted(text: string): string {
  return /^[A-Za-z][A-Za-z0-9-]*$/.test(text) && !/^(null|true|false)$/i.test(text) ? text : JSON.stringify(text)
}
