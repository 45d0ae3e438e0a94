import { createHash } from 'node:crypto'
import { constants, fstatSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Unavailable } from '../../src/model/unavailable.ts'
import { Unusable } from '../../src/model/unusable.ts'
import { nodeFiles } from '../../src/platform/node-files.ts'
import { readBeside } from '../../src/platform/reading-thread.ts'

const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const slot = 256 * 1024
const content = Uint8Array.from({ length: 20 * slot + 5 }, (_, i) => (i * 7 + (i >> 9)) & 255)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function written(bytes: Uint8Array): number {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return openSync(path, 'r')
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}

test.each([0, 1, slot - 1, slot, slot + 1, 8 * slot, content.length])('the bytes and their digest come whole: %i bytes', async (length) => {
  const bytes = content.subarray(0, length)
  const handle = written(bytes)
  const { chunks, digest } = readBeside(handle, 'file')
  expect(sha256(await whole(chunks))).toBe(sha256(bytes))
  expect(digest()).toBe(sha256(bytes))
  expect(() => fstatSync(handle)).toThrow('EBADF')
})

test.each([0, 1, 3])('who stops after %i chunks gets no digest, and the file is closed', async (most) => {
  const handle = written(content)
  const { chunks, digest } = readBeside(handle, 'file')
  let count = 0
  for await (const chunk of chunks) if (chunk.length > 0 && count++ === most) break
  expect(digest).toThrow(Unavailable)
  expect(() => fstatSync(handle)).toThrow('EBADF')
})

test('a disk that fails is the world’s fault, and what is no file is not', async () => {
  const path = join(folder, 'written')
  await expect(whole(readBeside(openSync(path, constants.O_WRONLY | constants.O_CREAT), 'written').chunks)).rejects.toThrow(new Unavailable("written can't be read (EBADF)", 'Check permissions and disk, then run the gate again.'))
  await expect(whole(readBeside(openSync(folder, 'r'), 'folder').chunks)).rejects.toThrow(Unusable)
})

test.each([128 * 1024 * 1024 - 1, 128 * 1024 * 1024])('a file of %i bytes is the same by one thread and by two', async (length) => {
  const path = join(folder, 'large')
  writeFileSync(path, 'the beginning')
  truncateSync(path, length)
  const { chunks, digest } = await nodeFiles(folder).stream('large')
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  const wanted = createHash('sha256').update('the beginning').update(new Uint8Array(length - 13)).digest('hex')
  expect(hash.digest('hex')).toBe(wanted)
  expect(digest?.()).toBe(length < 128 * 1024 * 1024 ? undefined : wanted)
})
