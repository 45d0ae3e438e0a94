import { exists } from '../model/instant.ts'

/** The whole number that ASCII digits write, or -1 for anything else and for more than 15 digits. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 15) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] ?? 0) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean {
  if (end - start < expected.length) return false
  for (let i = 0; i < expected.length; i++) if (bytes[start + i] !== expected[i]) return false
  return true
}

/** Whether bytes are a word of small ASCII letters, whatever their case. */
export function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  if (end - start !== word.length) return false
  /* |32 makes an ASCII letter small, and no other byte one. */
  for (let i = 0; i < word.length; i++) if (((bytes[start + i] ?? 0) | 32) !== word[i]) return false
  return true
}

/** Epoch milliseconds of the years 2000 to 2100; -1 for any other number, such as seconds, and for other text. */
export function epochTime(bytes: Uint8Array, start: number, end: number): number {
  const time = wholeNumber(bytes, start, end)
  return time >= 946_684_800_000 && time < 4_133_980_800_000 ? time : -1
}

/**
 * A time as JMeter writes it in local time, in milliseconds as if it were UTC, or -1. The forms are those of JMeter's
 * CSVSaveService with a year of four digits: `yyyy/MM/dd HH:mm:ss`, with slashes or hyphens, with or without `.SSS`.
 * Its fifth, `MM/dd/yy`, is left out, for it can't be told from `dd/MM/yy`.
 */
export function localTime(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  const mark = bytes[start + 4]
  const hasMarks = (mark === 47 || mark === 45) && bytes[start + 7] === mark && bytes[start + 10] === 32
  const hasColons = bytes[start + 13] === 58 && bytes[start + 16] === 58
  const hasFraction = length === 23 && bytes[start + 19] === 46
  if (!hasMarks || !hasColons || !(length === 19 || hasFraction)) return -1
  const part = (from: number, to: number) => wholeNumber(bytes, start + from, start + to)
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)]
  const [hour, minute, second] = [part(11, 13), part(14, 16), part(17, 19)]
  const fraction = hasFraction ? part(20, 23) : 0
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && fraction >= 0
  return isTime && exists({ year, month, day }) ? Date.UTC(year, month - 1, day, hour, minute, second, fraction) : -1
}
