import { personKey } from '../model/principal.ts'
import type { SignedStatement } from './statement.ts'

type Named = Pick<SignedStatement, 'item' | 'role' | 'by'>

/** `<item>.<person>.json`; what a file name can't hold is percent-encoded. */
export function fileNameOf({ item, by }: Named): string {
  return `${item}.${safe(by)}.json`
}

/** `<item>.<person>.<role>.json`: for a person who signs one item in a second role. */
export function fileNameWithRole({ item, by, role }: Named): string {
  return `${item}.${safe(by)}.${role}.json`
}

function safe(person: string): string {
  return encodeURIComponent(personKey(person)).replaceAll('%40', '@')
}
