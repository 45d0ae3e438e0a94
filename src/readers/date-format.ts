import { exists, type LocalTime } from '../model/instant.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half'

interface Token {
  readonly field: Field | null
  /** For a field: fewest and most digits; for a literal: its text. */
  readonly digits: readonly [number, number]
  readonly literal: string
  readonly names: boolean
}

const fields: Readonly<Record<string, readonly [Field, readonly [number, number]]>> = {
  yyyy: ['year', [4, 4]],
  MMM: ['month', [3, 3]],
  MM: ['month', [2, 2]],
  M: ['month', [1, 2]],
  dd: ['day', [2, 2]],
  d: ['day', [1, 2]],
  HH: ['hour', [2, 2]],
  H: ['hour', [1, 2]],
  hh: ['hour', [2, 2]],
  h: ['hour', [1, 2]],
  mm: ['minute', [2, 2]],
  ss: ['second', [2, 2]],
  a: ['half', [2, 2]],
}

/**
 * A reader of dates by a pattern such as `dd/MM/yyyy HH:mm` (letters as in Unicode TR 35: yyyy MM M MMM dd d HH H hh h mm
 * ss a). Null for a pattern that is no date format. The reader gives null for a text that does not match whole, or names
 * a day that does not exist.
 */
export function parseDateFormat(pattern: string): ((text: string) => LocalTime | null) | null {
  const tokens = tokensOf(pattern)
  if (!tokens) return null
  const has = (field: Field) => tokens.filter((token) => token.field === field).length
  if (has('year') !== 1 || has('month') !== 1 || has('day') !== 1) return null
  if (has('hour') > 1 || has('minute') > 1 || has('second') > 1) return null
  const twelve = /h/.test(pattern)
  if (twelve !== (has('half') === 1)) return null
  return (text) => read(text, tokens, twelve)
}

function tokensOf(pattern: string): readonly Token[] | null {
  const tokens: Token[] = []
  for (const part of pattern.match(/([A-Za-z])\1*|[^A-Za-z]+/g) ?? []) {
    const field = Object.hasOwn(fields, part) ? fields[part] : undefined
    if (field) tokens.push({ field: field[0], digits: field[1], literal: '', names: part === 'MMM' })
    else if (part === 'T' || /^[-/. :,]+$/.test(part)) tokens.push({ field: null, digits: [0, 0], literal: part, names: false })
    else return null
  }
  return tokens
}

function read(text: string, tokens: readonly Token[], twelve: boolean): LocalTime | null {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, half: 0 }
  let at = 0
  for (const { field, digits, literal, names } of tokens) {
    if (field === null) {
      if (!text.startsWith(literal, at)) return null
      at += literal.length
      continue
    }
    const cell = text.slice(at, at + digits[1])
    const word = names ? months.indexOf(cell.toLowerCase()) + 1 : field === 'half' ? ['am', 'pm'].indexOf(cell.toLowerCase()) + 1 : null
    const number = /^\d+/.exec(cell)?.[0] ?? ''
    if (word === null ? number.length < digits[0] : word === 0) return null
    found[field] = word ?? Number(number)
    at += word === null ? number.length : digits[1]
  }
  if (at !== text.length) return null
  const { half, ...time } = found
  if (twelve) {
    if (!(time.hour >= 1 && time.hour <= 12)) return null
    time.hour = (time.hour % 12) + (half === 2 ? 12 : 0)
  }
  return exists(time) && time.hour <= 23 && time.minute <= 59 && time.second <= 59 ? time : null
}
