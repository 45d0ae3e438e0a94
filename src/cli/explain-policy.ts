import { policyPage } from '../explain/policy-page.ts'
import type { Page } from '../explain/page.ts'
import { resolvePolicies, type Resolved } from '../policy/resolve.ts'
import { locatePolicy, type Context } from './checklists.ts'
import { findingLines } from './finding-lines.ts'
import type { Terminal } from './usage.ts'
import { worldOf } from './world.ts'

export type Explained =
  | { readonly page: Omit<Page, 'kind'> }
  /** What is wrong with it, and the exit code. */
  | { readonly page: null; readonly said: string; readonly code: number }

/** The page of a policy that is a file here, or of another repository. */
export async function explainPolicy(text: string, context: Pick<Context, 'root'> & { readonly offline?: boolean | undefined }, terminal: Terminal): Promise<Explained> {
  const { root, policy } = locatePolicy(text, context, terminal.folder)
  const resolved = await resolvePolicies([{ text: policy, place: { path: text, pointer: '' }, folder: '' }], worldOf(root, terminal, context.offline))
  const [main, ...others] = resolved.policies
  if (resolved.invalid.length > 0) return { page: null, said: `${problems(resolved, resolved.invalid)}${isChecklist(resolved) ? 'It looks like a checklist: "go-live-gate explain ITEM FILE" says what holds for an item of it.\n' : ''}`, code: 2 }
  if (main === undefined) return { page: null, said: problems(resolved, resolved.unavailable), code: 3 }
  const rows = [
    ...others.map(({ address, policy: { policy: name, title } }) => [address.replace(/^builtin:/, ''), title ?? name] as const),
    ...resolved.unavailable.map(({ message, remedy }) => ['not read', `${message}. ${remedy}`] as const),
  ]
  return { page: policyPage(main.policy, main.address.replace(/^builtin:/, ''), rows) }
}

/** What only a checklist says. */
function isChecklist({ invalid }: Resolved): boolean {
  return invalid.some(({ rule, pointer }) => rule === 'policy/unknown-key' && (pointer === '/service' || pointer === '/release'))
}

function problems({ places }: Resolved, findings: Resolved['invalid']): string {
  return findingLines(
    findings.map(({ path = '', pointer, at, ...finding }) => ({ ...finding, path, ...(at ?? places.get(path)?.(pointer) ?? { line: 1, column: 1 }) })),
  )
}
