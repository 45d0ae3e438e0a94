import { Unusable } from '../model/unusable.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** Bytes that windows-1252 leaves undefined. */
const undefinedIn1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/**
 * Text of a file: UTF-8, UTF-16 by its byte-order mark, or windows-1252 where that is said. Strict: a replaced byte could
 * be a changed name. Throws `Unusable`.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): string {
  const text = encoding === 'windows-1252' ? from1252(bytes) : fromUnicode(bytes, encoding)
  if (text.includes('\u0000')) throw new Unusable('holds a NUL character, so it is not text', 'Export it again as text.')
  if (text.includes('\ufeff')) throw new Unusable('holds a byte-order mark in the middle', 'Export each file by itself; do not join them.')
  return text
}

function fromUnicode(bytes: Uint8Array, encoding: Encoding | undefined): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (encoding === 'utf-16' && mark === null)
    throw new Unusable('has no byte-order mark, so it can not be read as UTF-16', 'Save it as "CSV UTF-8".')
  try {
    return new TextDecoder(mark ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable(
      `is not ${mark === null ? 'UTF-8' : 'UTF-16'} text`,
      'Save it as "CSV UTF-8"; where it is an old Excel export, say encoding: windows-1252.',
    )
  }
}

function from1252(bytes: Uint8Array): string {
  if (bytes.some((byte) => undefinedIn1252.includes(byte))) throw new Unusable('is not windows-1252 text', 'Save it as "CSV UTF-8" and leave "encoding" out.')
  return new TextDecoder('windows-1252').decode(bytes)
}
