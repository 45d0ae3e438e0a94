import { Unusable } from '../model/unusable.ts'
import { positions } from '../source/lines.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

const saveAsUtf8 = 'Save it as "CSV UTF-8"'

/**
 * Text of a file: UTF-8, UTF-16 by its byte-order mark, or windows-1252 where that is said. Strict, for a replaced byte
 * could be a changed name. The byte-order mark is taken off. Throws `Unusable`.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): string {
  const text = encoding === 'windows-1252' ? from1252(bytes) : fromUnicode(bytes, encoding)
  refuse(text, '\u0000', 'holds a NUL character, so it is not plain text')
  refuse(text, '\ufeff', 'holds a byte-order mark in the middle, as joined files do')
  return text
}

function fromUnicode(bytes: Uint8Array, encoding: Encoding | undefined): string {
  const utf16 = utf16Of(bytes)
  if (encoding === 'utf-16' && utf16 === null)
    throw new Unusable('has no byte-order mark to tell UTF-16 by', `${saveAsUtf8} and leave "encoding" out.`)
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (utf16 !== null) throw new Unusable('is not whole UTF-16 text', `Export it again, or: ${saveAsUtf8}.`)
    throw new Unusable('is not UTF-8 text', `${saveAsUtf8}, or set encoding: windows-1252 for an older Excel file.`)
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function from1252(bytes: Uint8Array): string {
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (isUtf8 || utf16Of(bytes) !== null)
    throw new Unusable('starts with a byte-order mark, so it is not windows-1252 text', 'Leave "encoding" out.')
  const text = new TextDecoder('windows-1252').decode(bytes)
  /* What windows-1252 leaves undefined comes out as these; so does all of 80 to 9F where a runtime reads Latin-1. */
  if (/[\u0080-\u009f]/.test(text))
    throw new Unusable('is not windows-1252 text', `${saveAsUtf8} and leave "encoding" out.`)
  return text
}

function refuse(text: string, character: string, message: string): void {
  const at = text.indexOf(character)
  if (at < 0) return
  throw new Unusable(message, `${saveAsUtf8}, each file by itself.`, positions(text)(at).line)
}
