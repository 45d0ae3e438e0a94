import { GateError } from '../model/gate-error.ts'
import { folderOf } from '../model/path.ts'
import type { Resolved } from '../policy/resolve.ts'
import { signOffFolder } from '../signed/folder.ts'
import type { GateOptions } from './options.ts'

/** Throws `GateError` where a report of this run would be written over a policy, or among the signed statements. */
export function refuseReportsOver({ checklist, outputs = [] }: GateOptions, { policies, places }: Resolved): void {
  const folder = folderOf(checklist)
  const statements = `${folder === '' ? '' : `${folder}/`}${signOffFolder}/`
  const taken = new Set<string>([...places.keys(), ...policies.flatMap(({ realPath }) => realPath ?? [])])
  for (const path of outputs) {
    if (taken.has(path)) throw new GateError('usage', `${path} is a policy, and this run would write a report over it; give the report another path`)
    if (path.startsWith(statements)) throw new GateError('usage', `${path} lies among the signed sign-offs, and a report there would be read as one; give it another path`)
  }
}
