// Writes docs/reference/ from the pages that `go-live-gate explain` prints; those of formats are in docs/evidence.md.
// A test writes them again and compares.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allPages } from '../src/explain/index.ts'
import { pagesAsMarkdown } from '../src/explain/markdown.ts'

const titles = { type: 'Types of evidence', rule: 'Rules', policy: 'Built-in policies' }
const files = { type: 'types.md', rule: 'rules.md', policy: 'policies.md' }

/** @returns {Promise<Record<string, string>>} File name under docs/reference to content. */
export async function reference() {
  const pages = await allPages()
  const kinds = Object.keys(titles).filter((kind) => pages.some((page) => page.kind === kind))
  return Object.fromEntries(kinds.map((kind) => [files[kind], pagesAsMarkdown(titles[kind], pages.filter((page) => page.kind === kind))]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'reference')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(await reference())) writeFileSync(join(folder, name), text)
}
