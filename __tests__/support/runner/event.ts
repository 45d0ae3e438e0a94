import { parsedWorkflow } from '../workflows/parse.ts'

/** What an event starts where a workflow names no types, as GitHub documents it; of the others everything. */
const usual: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
}

/** Whether a workflow asks to run when this happens. Filters by branch and path are not known here, and are refused. */
export async function triggered(path: string, text: string, event: string, action: string | null): Promise<boolean> {
  const { template } = await parsedWorkflow(path, text)
  const asked: unknown = template?.events[event]
  if (asked === undefined || asked === null) return false
  const filters = Object.keys(Object(asked)).filter((key) => key !== 'types' && Array.isArray(Reflect.get(Object(asked), key)) && event !== 'schedule')
  if (filters.length > 0) throw new TypeError(`this runner knows no ${filters.join(' or ')} of ${event}`)
  const types: unknown = Reflect.get(Object(asked), 'types')
  const known = Array.isArray(types) && types.length > 0 ? types.map(String) : usual[event]
  return action === null || known === undefined || known.includes(action)
}
