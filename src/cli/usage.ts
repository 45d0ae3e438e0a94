import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { GateError } from '../model/gate-error.ts'
import { nearest } from '../model/nearest.ts'

/** What a command says of itself; `--help` and the README are held to it. */
export interface Command {
  readonly usage: string
  readonly does: string
  readonly run: (argv: readonly string[], terminal: Terminal) => Promise<number>
}

/** The world of a command line: where it stands and where it writes. */
export interface Terminal {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Writes to stdout; throws where not all of it could be written. */
  readonly print: (text: string) => Promise<void>
  /** Writes a message to stderr. */
  readonly say: (text: string) => Promise<void>
  /** How wide the terminal on stdout is; null where there is none. */
  readonly columns: () => number | null
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean }
}

/** Parses a command's arguments; an unknown flag, a missing or an empty value is a usage error. */
export function parse<const T extends ParseArgsOptionsConfig>(argv: readonly string[], options: T) {
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    for (const [name, value] of Object.entries(parsed.values))
      if ([value].flat().some((each) => each === '')) throw new GateError('usage', `--${name} needs a value`)
    if (parsed.positionals.includes('')) throw new GateError('usage', 'an argument is empty')
    return parsed
  } catch (error) {
    if (error instanceof GateError || !(error instanceof TypeError)) throw error
    const unknown = /^Unknown option '(--?[^']*)'/.exec(error.message)?.[1]
    if (unknown === undefined) throw new GateError('usage', error.message.split('. ')[0] ?? error.message)
    const meant = nearest(unknown, Object.keys(options).map((name) => `--${name}`))
    throw new GateError('usage', `there is no flag ${unknown}${meant ? `; did you mean ${meant}?` : ''}`)
  }
}
