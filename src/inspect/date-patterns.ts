import { parseInstant, parseToolInstant, toInstant, type Instant } from '../model/instant.ts'
import { parseDateFormat } from '../readers/date-format.ts'

/** How a column writes its dates: patterns for `dateFormat` that read every cell, '' for ISO 8601, the likelier first. */
export type DateFormats = readonly string[]

interface Reading {
  readonly pattern: string
  /** Two patterns of one order say the same: the stricter, which comes first, is kept. */
  readonly order: string
  readonly read: (text: string) => Instant | null
}

const days = ['/', '-', '.', ' '].flatMap((part) =>
  ['dd MM yyyy', 'd M yyyy', 'MM dd yyyy', 'M d yyyy', 'yyyy MM dd', 'yyyy M d', 'dd MM yy', 'd M yy', 'MM dd yy', 'M d yy', 'yy MM dd', 'dd MMM yyyy', 'd MMM yyyy', 'dd MMM yy', 'd MMM yy'].map((order) => order.replaceAll(' ', part)),
)
const times = ['', ' HH:mm', ' HH:mm:ss', ' H:mm', ' H:mm:ss', ' hh:mm a', ' h:mm a', ' hh:mm:ss a', ' h:mm:ss a', ', HH:mm', ', H:mm', ', HH:mm:ss', ', h:mm a']

let made: readonly Reading[] | undefined
function readings(): readonly Reading[] {
  made ??= [...days, 'MMM dd, yyyy', 'MMM d, yyyy'].flatMap((day) =>
    times.flatMap((time) => {
      const pattern = `${day}${time}`
      const parse = parseDateFormat(pattern)
      if (!parse) return []
      const read = (text: string) => {
        const local = parse(text)
        return local === null ? null : toInstant(local, 'UTC')
      }
      return [{ pattern, order: pattern.replace(/([A-Za-z])\1+/g, '$1'), read }]
    }),
  )
  return made
}

const beginsAsDate = /^(?:\d{1,4}[-/. ]\w{1,3}[-/. ]\d{1,4}|[A-Za-z]{3} \d)/

/** Whether a cell looks like a date that somebody wrote, in whichever way. */
export function looksLikeDate(cell: string): boolean {
  return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.](?:\d{1,2}|[A-Za-z]{3})[-/.](?:\d{4}|\d\d))(?!\d)/.test(cell)
}

/** Years that nobody means: a reading of two digits that lies there is none where another fits. */
const likely = (at: Instant, now: Instant): boolean => at > now - 10 * 366 * 86_400_000 && at < now + 10 * 366 * 86_400_000

/** The patterns that read each of these cells; none where no one pattern does. Blank cells are not among them. */
export function dateFormatsOf(cells: Iterable<string>, now: Instant, isSheet = false): DateFormats {
  let left: readonly Reading[] | null = null
  let isIso = true
  const isLikely = new Set<string>()
  let count = 0
  for (const cell of cells) {
    count++
    const iso = parseToolInstant(cell, 'UTC')
    if (iso === null) isIso = false
    /* A sheet has real dates beside texts, and both are read. */
    if (iso !== null && isSheet) continue
    if (left === null && !beginsAsDate.test(cell) && iso === null) return []
    left = (left ?? readings()).filter(({ pattern, read }) => {
      const at = read(cell)
      if (at !== null && likely(at, now)) isLikely.add(pattern)
      return at !== null
    })
    if (left.length === 0 && !isIso) return []
  }
  if (count === 0) return []
  if (isIso) return ['']
  const fitting = (left ?? []).filter((reading, i, all) => all.findIndex(({ order }) => order === reading.order) === i)
  const plausible = fitting.filter(({ pattern }) => isLikely.has(pattern))
  return (plausible.length > 0 ? plausible : fitting).map(({ pattern }) => pattern)
}

/** Whether a time of day stands in cells that a pattern reads, and no zone with it. */
export function hasTimeWithoutZone(pattern: string, cell: string): boolean {
  return pattern === '' ? parseInstant(cell, 'UTC') === null : /[Hh]/.test(pattern)
}
