import { parseToolInstant, toInstant, type Instant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import { parseDateFormat } from '../readers/date-format.ts'

/** One file has few different dates, however many rows. */
const rememberedDates = 10_000

/**
 * Reads cells as dates, by a pattern or as ISO 8601; null for what is none.
 * @param mayBeIso A workbook can hold real dates, which come as ISO 8601 whatever the format of those that are texts.
 */
export function dateReader(pattern: string | undefined, timezone: string, mayBeIso: boolean): (text: string) => Instant | null {
  const read = dateParser(pattern, timezone, mayBeIso)
  const known = new Map<string, Instant | null>()
  return (text) => {
    let date = known.get(text)
    if (date !== undefined) return date
    date = read(text)
    if (known.size < rememberedDates) known.set(text, date)
    return date
  }
}

function dateParser(pattern: string | undefined, timezone: string, mayBeIso: boolean): (text: string) => Instant | null {
  if (pattern === undefined) return (text) => parseToolInstant(text, timezone)
  const parse = parseDateFormat(pattern)
  if (!parse)
    throw new Unusable(`"${pattern}" is not a date format`, 'Write it with dd, MM, yyyy, HH, mm and ss, as in dd/MM/yyyy HH:mm.')
  return (text) => {
    const time = parse(text)
    if (time !== null) return toInstant(time, timezone)
    return mayBeIso ? parseToolInstant(text, timezone) : null
  }
}

/** A whole number from 0, maybe written with a decimal of nought; null for all else. */
export function parseCount(cell: string): number | null {
  return /^\d{1,15}(\.0)?$/.test(cell) ? Number(cell) : null
}

/** A decimal number, maybe with a percent sign; null for all else. */
export function parseNumber(cell: string): number | null {
  return /^-?\d{1,15}(\.\d{1,15})?\s?%?$/.test(cell) ? Number.parseFloat(cell) : null
}
