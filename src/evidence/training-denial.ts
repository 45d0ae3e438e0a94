import type { Instants } from '../model/instants.ts'
import { headerKey, sameNameKey } from '../model/names.ts'
import type { Remark } from '../model/observation.ts'
import type { Row } from './rows.ts'

const failedWords: ReadonlySet<string> = new Set(['fail', 'failed', 'not passed', 'did not pass', 'not complete', 'not completed', 'incomplete', 'no show', 'did not attend', 'cancelled', 'canceled', 'withdrawn', 'expired', 'revoked'])
/** Of those words, and of the space that may stand before them. */
const firstLetters = 'fndicwerFNDICWER _-'
/** A contract or a passport expires too. */
const expiry = /^(?:certificat(?:e|ion)|cert|training|course|competency|record|completion)?(?:date)?(?:expir(?:y|es|ed|ation)|valid(?:until|to|thru|through))(?:date|on|at)?$/

/**
 * Whether a record that would count is denied by a column that nobody has named: whoever maps only the person and the
 * date of completion would train those who failed, and those whose training has expired. Where a status is read somebody
 * has said what counts, and no other word denies it. Remembers what was denied, for the report.
 */
export function denials({ judgedFor }: Instants) {
  const counts = new Map<string, { readonly column: string; count: number }>()
  let headers: readonly string[] = []
  let expiries: readonly number[] = []
  const isOver = (row: Row, at: number): boolean => {
    const date = row.asDate(row.unreadCell(at).trim())
    return date !== null && !(judgedFor < date)
  }
  const denierOf = (row: Row): readonly [at: number, column: string] | null => {
    if (row.unread !== headers) {
      headers = row.unread
      expiries = headers.flatMap((header, i) => (expiry.test(headerKey(header)) ? [i] : []))
    }
    if (!row.has('status')) for (let i = 0; i < headers.length; i++) if (isFailure(row.unreadCell(i))) return [i, 'status']
    const over = row.has('expiresOn') ? undefined : expiries.find((at) => isOver(row, at))
    return over === undefined ? null : [over, 'expiresOn']
  }
  return {
    isDenied(row: Row): boolean {
      const denier = denierOf(row)
      if (denier === null) return false
      const [at, column] = denier
      const header = headers[at] ?? ''
      const counted = counts.get(header) ?? { column, count: 0 }
      counted.count++
      counts.set(header, counted)
      return true
    },
    remarks: (): readonly Remark[] =>
      [...counts].map(([header, { column, count }]) => ({
        rule: 'evidence/rows',
        message: `${count} training ${count === 1 ? 'record' : 'records'} would count, but "${header}" says otherwise, and ${count === 1 ? 'does' : 'do'} not`,
        remedy: `Say what the column is: columns: {${column}: ${header || '…'}}.`,
      })),
  }
}

/** A million records have few such words, and other cells are told by their first letters. */
function isFailure(cell: string): boolean {
  return cell.length >= 4 && cell.length <= 18 && firstLetters.includes(cell.charAt(0)) && failedWords.has(sameNameKey(cell))
}
