import type { Terminal } from './usage.ts'

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) overrule. */
export function wantsColour({ env, isTerminal }: Pick<Terminal, 'env' | 'isTerminal'>): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force } = env
  if (no !== undefined && no !== '') return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal.stdout && env['TERM'] !== 'dumb'
}
