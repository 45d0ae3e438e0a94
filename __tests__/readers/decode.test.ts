import { describe, expect, test } from 'vitest'
import { decode, type Encoding } from '../../src/readers/decode.ts'
import { bytesOf, refusal } from './refusal.ts'

const utf16le = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
const utf16be = (text: string) => Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])

describe('decode', () => {
  test.each<[string, Uint8Array, Encoding | undefined, string]>([
    ['UTF-8', bytesOf('Chloé €'), undefined, 'Chloé €'],
    ['UTF-8 when said', bytesOf('Chloé'), 'utf-8', 'Chloé'],
    ['a UTF-8 mark is taken off', bytesOf('\ufeffid'), undefined, 'id'],
    ['UTF-16LE by its mark', utf16le('Chloé €'), undefined, 'Chloé €'],
    ['UTF-16BE by its mark', utf16be('Chloé €'), 'utf-16', 'Chloé €'],
    ['windows-1252 when said', Uint8Array.of(0x80, 0xe9, 0x92, 0x9f, 0x41), 'windows-1252', '€é’ŸA'],
    ['nothing', Uint8Array.of(), undefined, ''],
  ])('reads %s', (_, bytes, encoding, text) => {
    expect(decode(bytes, encoding)).toBe(text)
  })

  test.each<[string, Uint8Array, Encoding | undefined, string, string]>([
    ['an old Excel file that does not say so', Uint8Array.of(0x41, 0xe9), undefined, 'is not UTF-8 text', 'windows-1252'],
    ['UTF-8 that is cut in a letter', bytesOf('Chloé').subarray(0, -1), undefined, 'is not UTF-8 text', 'CSV UTF-8'],
    ['an overlong form', Uint8Array.of(0xc0, 0xaf), undefined, 'is not UTF-8 text', 'CSV UTF-8'],
    ['UTF-16 without its mark', Uint8Array.from(Buffer.from('id', 'utf16le')), 'utf-16', 'no byte-order mark', 'CSV UTF-8'],
    ['half a letter of UTF-16', utf16le('id').subarray(0, -1), undefined, 'is not whole UTF-16 text', 'CSV UTF-8'],
    ['a lone surrogate', utf16le('\ud800'), undefined, 'is not whole UTF-16 text', 'CSV UTF-8'],
    ['a UTF-8 mark under windows-1252', bytesOf('\ufeffid'), 'windows-1252', 'byte-order mark', 'Leave "encoding" out'],
    ['a UTF-16 mark under windows-1252', utf16le('id'), 'windows-1252', 'byte-order mark', 'Leave "encoding" out'],
    ['a NUL', bytesOf('a\nb\u0000'), undefined, 'NUL', 'CSV UTF-8'],
    ['UTF-16 without a mark that nobody spoke of', Uint8Array.from(Buffer.from('id', 'utf16le')), undefined, 'NUL', 'CSV UTF-8'],
    ['a mark in the middle', bytesOf('a\n\ufeffb'), undefined, 'byte-order mark in the middle', 'by itself'],
    ['two marks', bytesOf('\ufeff\ufeffa'), undefined, 'byte-order mark in the middle', 'by itself'],
    ...[0x81, 0x8d, 0x8f, 0x90, 0x9d].map(
      (byte): [string, Uint8Array, Encoding, string, string] => [
        `the byte ${byte.toString(16)}, which windows-1252 leaves undefined`,
        Uint8Array.of(0x41, byte),
        'windows-1252',
        'is not windows-1252 text',
        'CSV UTF-8',
      ],
    ),
  ])('refuses %s', (_, bytes, encoding, message, remedy) => {
    const refused = refusal(() => decode(bytes, encoding))
    expect(refused.message).toContain(message)
    expect(refused.remedy).toContain(remedy)
  })

  test('a character that is refused has its line', () => {
    expect(refusal(() => decode(bytesOf('a\nb\nc\u0000'))).line).toBe(3)
  })
})
