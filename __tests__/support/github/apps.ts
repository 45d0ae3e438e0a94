import { createHash } from 'node:crypto'
import type { CheckRun } from './state.ts'

export const hash = (text: string): string => createHash('sha1').update(text).digest('hex')

/** GitHub Actions' app has the id 15368; the others are numbered by their name. */
export function appOf(slug: string): NonNullable<CheckRun['app']> {
  return { id: slug === 'github-actions' ? 15368 : parseInt(hash(slug).slice(0, 6), 16), slug, name: slug }
}
