/** A wall-clock time without zone; the day exists and its year lies in 2000 to 2100. */
export interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: 0
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'hour12' | 'minute' | 'second' | 'half'

/** Fewest and most digits of a part, or the words that it is written with, all as long as `most`. */
interface Token {
  readonly part: Part
  readonly least: number
  readonly most: number
  readonly words?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const separators = '/-. :,T'

const tokens: ReadonlyMap<string, Token> = new Map<string, Token>([
  ['yyyy', { part: 'year', least: 4, most: 4 }],
  ['yy', { part: 'year', least: 2, most: 2 }],
  ['MMM', { part: 'month', least: 3, most: 3, words: months }],
  ['MM', { part: 'month', least: 2, most: 2 }],
  ['M', { part: 'month', least: 1, most: 2 }],
  ['dd', { part: 'day', least: 2, most: 2 }],
  ['d', { part: 'day', least: 1, most: 2 }],
  ['HH', { part: 'hour', least: 2, most: 2 }],
  ['H', { part: 'hour', least: 1, most: 2 }],
  ['hh', { part: 'hour12', least: 2, most: 2 }],
  ['h', { part: 'hour12', least: 1, most: 2 }],
  ['mm', { part: 'minute', least: 2, most: 2 }],
  ['ss', { part: 'second', least: 2, most: 2 }],
  ['a', { part: 'half', least: 2, most: 2, words: ['am', 'pm'] }],
])

/**
 * A reader of dates by a pattern such as `dd/MM/yyyy HH:mm` or `d MMM yyyy h:mm a` (letters as in Unicode TR 35;
 * English months; two digits of a year are of this century). Null for a pattern that is none, or that leaves a text open to two
 * readings. The reader gives null for a text that does not match whole, or names a day or time that does not exist.
 */
export function parseDateFormat(pattern: string): ((text: string) => LocalDate | null) | null {
  const steps = stepsOf(pattern)
  return steps && isWhole(steps) ? (text) => read(text, steps) : null
}

/** Literals as they stand, and tokens. */
function stepsOf(pattern: string): readonly (string | Token)[] | null {
  const steps: (string | Token)[] = []
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern.charAt(at)
    let end = at + 1
    while (pattern.charAt(end) === letter) end++
    const run = pattern.slice(at, end)
    const step = tokens.get(run) ?? (separators.includes(letter) ? run : null)
    if (step === null || isOpen(steps.at(-1), step)) return null
    steps.push(step)
    at = end
  }
  return steps
}

/** Whether two numbers touch of which the first has no fixed length: 1112026 could be 1 November or 11 January. */
function isOpen(before: string | Token | undefined, step: string | Token): boolean {
  if (typeof before !== 'object' || typeof step !== 'object') return false
  return before.least < before.most && step.words === undefined
}

function isWhole(steps: readonly (string | Token)[]): boolean {
  const parts = steps.flatMap((step) => (typeof step === 'string' ? [] : [step.part]))
  const has = (part: Part) => parts.includes(part)
  if (parts.length !== new Set(parts).size || !(has('year') && has('month') && has('day'))) return false
  if (has('hour12') !== has('half') || (has('hour12') && has('hour'))) return false
  return (!has('minute') || has('hour') || has('hour12')) && (!has('second') || has('minute'))
}

function read(text: string, steps: readonly (string | Token)[]): LocalDate | null {
  const found: Record<Part, number> = { year: 0, month: 0, day: 0, hour: 0, hour12: 12, minute: 0, second: 0, half: 1 }
  let at = 0
  for (const step of steps) {
    const length = typeof step === 'string' ? (text.startsWith(step, at) ? step.length : 0) : lengthOf(text, at, step)
    if (length === 0) return null
    if (typeof step === 'object') found[step.part] = valueOf(text.slice(at, at + length), step)
    at += length
  }
  const { year, month, day, hour12, minute, second, half } = found
  const hour = found.hour + (hour12 % 12) + (half === 2 ? 12 : 0)
  const isTime = hour <= 23 && hour12 >= 1 && hour12 <= 12 && minute <= 59 && second <= 59
  if (!(at === text.length && isTime && isDay(year, month, day))) return null
  return { year, month, day, hour, minute, second, millisecond: 0 }
}

/** How many characters at a place are the token's; 0 where it is not there. */
function lengthOf(text: string, at: number, { least, most, words }: Token): number {
  if (words) return words.includes(text.slice(at, at + most).toLowerCase()) ? most : 0
  let length = 0
  while (length < most && isDigit(text.charCodeAt(at + length))) length++
  return length >= least ? length : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function valueOf(text: string, { part, words }: Token): number {
  if (part === 'year' && text.length === 2) return 2000 + Number(text)
  return words ? words.indexOf(text.toLowerCase()) + 1 : Number(text)
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 2000 && year <= 2100 && month >= 1 && month <= 12)) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= last
}
