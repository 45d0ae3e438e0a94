import { exists } from '../model/instant.ts'
import { endOf, startOf, type CsvRow } from './csv-row.ts'

/** The whole number that ASCII digits write in a cell, or -1 for anything else and for more than 15 digits. */
export function wholeNumber(row: CsvRow, cell: number): number {
  return numberBetween(row.bytes, startOf(row, cell), endOf(row, cell))
}

function numberBetween(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 15) return -1
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] ?? 0) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether a cell begins with some bytes. */
export function cellBeginsWith(row: CsvRow, cell: number, expected: Uint8Array): boolean {
  return beginsWith(row.bytes, startOf(row, cell), endOf(row, cell), expected)
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean {
  if (end - start < expected.length) return false
  for (let i = 0; i < expected.length; i++) if (bytes[start + i] !== expected[i]) return false
  return true
}

/** Whether a cell is a word of small ASCII letters, whatever their case. */
export function isWord(row: CsvRow, cell: number, word: Uint8Array): boolean {
  const start = startOf(row, cell)
  const { bytes } = row
  if (endOf(row, cell) - start !== word.length) return false
  /* |32 makes an ASCII letter small, and no other byte one. */
  for (let i = 0; i < word.length; i++) if (((bytes[start + i] ?? 0) | 32) !== word[i]) return false
  return true
}

const epochDigits = 13

/** Epoch milliseconds of the years 2000 to 2100; -1 for any other number, such as seconds, and for other text. */
export function epochTime(row: CsvRow, cell: number): number {
  const start = startOf(row, cell)
  const { words } = row
  if (endOf(row, cell) - start !== epochDigits) return -1
  const first = fourDigits(words, start)
  const second = fourDigits(words, start + 4)
  const third = fourDigits(words, start + 8)
  const last = words.getUint8(start + 12) - 48
  if (!(first >= 0 && second >= 0 && third >= 0 && last >= 0 && last <= 9)) return -1
  const time = (first * 10_000 + second) * 100_000 + third * 10 + last
  return time >= 946_684_800_000 && time < 4_133_980_800_000 ? time : -1
}

/**
 * The number that four ASCII digits write, or -1: all at once, for there is a time in each of millions of rows. Each byte
 * becomes its digit, then every second one the number of two.
 */
function fourDigits(words: DataView, at: number): number {
  const digits = words.getInt32(at, true) ^ 0x30303030
  if ((((digits + 0x76767676) | digits) & 0x80808080) !== 0) return -1
  const pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff
  return (pairs & 0xff) * 100 + (pairs >>> 16)
}

/**
 * A time as JMeter writes it in local time, in milliseconds as if it were UTC, or -1. The forms are those of JMeter's
 * CSVSaveService with a year of four digits: `yyyy/MM/dd HH:mm:ss`, with slashes or hyphens, with or without `.SSS`.
 * Its fifth, `MM/dd/yy`, is left out, for it can't be told from `dd/MM/yy`.
 */
export function localTime(row: CsvRow, cell: number): number {
  const start = startOf(row, cell)
  const length = endOf(row, cell) - start
  const { bytes } = row
  const mark = bytes[start + 4]
  const hasMarks = (mark === 47 || mark === 45) && bytes[start + 7] === mark && bytes[start + 10] === 32
  const hasColons = bytes[start + 13] === 58 && bytes[start + 16] === 58
  const hasFraction = length === 23 && bytes[start + 19] === 46
  if (!hasMarks || !hasColons || !(length === 19 || hasFraction)) return -1
  const part = (from: number, to: number) => numberBetween(bytes, start + from, start + to)
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)]
  const [hour, minute, second] = [part(11, 13), part(14, 16), part(17, 19)]
  const fraction = hasFraction ? part(20, 23) : 0
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && fraction >= 0
  return isTime && exists({ year, month, day }) ? Date.UTC(year, month - 1, day, hour, minute, second, fraction) : -1
}
