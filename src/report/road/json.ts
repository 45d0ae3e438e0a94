import type { History } from '../../generated/history.ts'

/** The history by `history.schema.json`. */
export function json(history: History): string {
  return `${JSON.stringify(history, null, 2)}\n`
}
