import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process.ts'

export interface Shipped {
  /** Relative to the project. */
  readonly path: string
  readonly text: string
}

const filesIn = (...folder: readonly string[]): readonly Shipped[] =>
  readdirSync(join(root, ...folder)).toSorted().map((name) => ({ path: [...folder, name].join('/'), text: readFileSync(join(root, ...folder, name), 'utf8') }))

/** Every workflow that `init` writes. */
export const recipes: readonly Shipped[] = [...filesIn('templates', 'service', 'dot-github', 'workflows'), ...filesIn('templates', 'github', 'dot-github', 'workflows')]

/** Every workflow of ours, the project's own included. */
export const workflows: readonly Shipped[] = [...recipes, ...filesIn('.github', 'workflows')]

export const forms: readonly Shipped[] = filesIn('templates', 'github', 'dot-github', 'ISSUE_TEMPLATE')
