import { existsSync, realpathSync } from 'node:fs'
import { GateError } from '../model/gate-error.ts'

/** Throws `GateError` where a report would be written over a checklist of this run. Absolute paths. */
export function refuseOverwriting(outputs: readonly string[], checklists: readonly string[]): void {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : path)
  const known = new Set(checklists.map(real))
  const over = outputs.find((path) => known.has(real(path)))
  if (over !== undefined) throw new GateError('usage', `the report would be written over the checklist ${over}; give it another path`)
}
