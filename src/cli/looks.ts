import type { RenderOptions } from '../report/renderer.ts'
import { wantsColour } from './colour.ts'
import type { Terminal } from './usage.ts'

/** Longer lines than this are harder to read, however wide the terminal is. */
const widest = 120

/** How a report looks on this terminal: colour, width and letters. */
export function looksOf(terminal: Pick<Terminal, 'env' | 'isTerminal' | 'columns'>): RenderOptions {
  const columns = columnsOf(terminal)
  return { colour: wantsColour(terminal), ascii: isAscii(terminal.env), ...(columns === null ? {} : { columns: Math.min(columns, widest) }) }
}

/** What COLUMNS says, else the terminal; null, for unbroken lines, in files and pipes. */
function columnsOf({ env, columns }: Pick<Terminal, 'env' | 'columns'>): number | null {
  const said = /^[1-9]\d{1,3}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : null
  return said ?? columns()
}

/** Whether the locale (POSIX: LC_ALL before LC_CTYPE before LANG) says that more than ASCII can't be shown. */
function isAscii(env: NodeJS.ProcessEnv): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '')
  return locale !== undefined && (locale === 'C' || locale === 'POSIX' || (locale.includes('.') && !/utf-?8/i.test(locale)))
}
