import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { evidenceOf, lines } from '../support/world.ts'

const jtl = readFileSync(join(import.meta.dirname, '..', 'samples', 'jmeter', 'jm213-green-utf8.csv'))
const entry = { type: 'loadTest', results: 'run.jtl', maxP95Ms: 400 }

describe.each([
  ['gzip', (bytes: Uint8Array): Uint8Array => gzipSync(bytes)],
  ['zstd', (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes)],
] as const)('%s', (_, pack) => {
  test('a compressed result says the same, and its digest is that of the file itself', async () => {
    const packed = pack(jtl)
    const [plain, seen] = [await evidenceOf(entry, { 'run.jtl': jtl }), await evidenceOf(entry, { 'run.jtl': packed })]
    expect(plain.status).toBe('met')
    expect(seen.measures).toEqual(plain.measures)
    expect(seen.report.items[0]?.evidence[0]?.sources).toEqual([
      { path: 'run.jtl', sha256: createHash('sha256').update(packed).digest('hex'), bytes: packed.length },
    ])
  })

  test('a compressed table is read too', async () => {
    const log = pack(Buffer.from(lines('id,severity,status', '1,low,open')))
    expect(await evidenceOf({ type: 'defectLog', log: 'log.csv' }, { 'log.csv': log })).toMatchObject({ status: 'met', measures: { openLow: 1 } })
  })

  test.each([
    ['cut short', (packed: Uint8Array) => packed.subarray(0, -1)],
    ['cut in half', (packed: Uint8Array) => packed.subarray(0, packed.length / 2)],
    ['followed by a second part', (packed: Uint8Array) => Buffer.concat([packed, Buffer.from('x')])],
    ['followed by zeros', (packed: Uint8Array) => Buffer.concat([packed, Buffer.alloc(600)])],
  ])('%s is no evidence', async (_name, spoil) => {
    const seen = await evidenceOf(entry, { 'run.jtl': spoil(pack(jtl)) })
    expect(seen).toMatchObject({ status: 'unmet', verdict: 'not-ready', errors: ['evidence/unusable'] })
  })

  test('nothing inside is an empty file', async () => {
    expect((await evidenceOf(entry, { 'run.jtl': pack(new Uint8Array(0)) })).messages).toContain('the file is empty')
  })

  test('what grows out of proportion is refused before it fills memory', async () => {
    const blank = Buffer.alloc(24 * 1024 * 1024, '\n')
    const header = Buffer.from('timeStamp,elapsed,label,success\n')
    const seen = await evidenceOf(entry, { 'run.jtl': pack(Buffer.concat([header, blank])) })
    expect(seen).toMatchObject({ status: 'unmet', errors: ['evidence/unusable'] })
    expect(seen.messages).toContain('grows more than 300 times')
    const table = await evidenceOf({ type: 'defectLog', log: 'log.csv' }, { 'log.csv': pack(blank) })
    expect(table).toMatchObject({ status: 'unmet', errors: ['evidence/unusable'] })
  })
})

test('gzip in two members is one file', async () => {
  const middle = jtl.indexOf('\n', 5000) + 1
  const packed = Buffer.concat([gzipSync(jtl.subarray(0, middle)), gzipSync(jtl.subarray(middle))])
  expect((await evidenceOf(entry, { 'run.jtl': packed })).measures).toEqual((await evidenceOf(entry, { 'run.jtl': jtl })).measures)
})
