import { commandsIn } from '../readers/commands.ts'
import type { Awaited } from './awaited.ts'

/** The line that signs, ready to paste; null where there is none yet, or where the gate itself would not understand it so. */
export function lineToPaste({ item, role, covers, how }: Awaited): string | null {
  if (covers === null) return null
  switch (how) {
    case 'on-github': {
      const line = `/sign-off ${item.id} as ${role} ${covers}`
      const [command] = commandsIn(line)
      return command?.kind === 'sign-off' && command.item === item.id && command.role === role && command.covers === covers ? line : null
    }
    case 'declared':
      return inShell(`go-live-gate sign ${item.id} --role ${role} --by PERSON`)
    case 'signed':
      return inShell(`go-live-gate sign ${item.id} --role ${role} --by PERSON --key FILE`)
  }
}

function inShell(command: string): string | null {
  return /^[A-Za-z0-9 -]+$/.test(command) ? command : null
}
