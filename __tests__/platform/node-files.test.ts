import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFiles } from '../../src/platform/node-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-'))
const root = join(folder, 'root')
beforeAll(() => {
  mkdirSync(join(root, '.git'), { recursive: true })
  for (const path of ['plain.csv', 'b: c.csv', '.git/config', '../beyond.csv', '..fine.csv']) writeFileSync(join(root, path), 'words')
  symlinkSync(join(folder, 'beyond.csv'), join(root, 'link.csv'))
  symlinkSync('..fine.csv', join(root, 'near.csv'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['link.csv', 'leads outside the root, or below .git'],
  ['.git/config', 'leads outside the root, or below .git'],
  ['b: c.csv', 'has a name that no checklist can give'],
  ['none.csv', 'there is no such file'],
])('%s: %s', async (path, problem) => {
  await expect(nodeFiles(root).read(path, 10)).rejects.toThrow(problem)
})

test.each(['plain.csv', 'near.csv', '..fine.csv'])('%s is read', async (path) => {
  expect((await nodeFiles(root).read(path, 10)).bytes).toEqual(new TextEncoder().encode('words'))
})
