import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support/process.ts'
import { repository } from '../support/repository.ts'
import { checklistOf } from '../support/world.ts'

const checklist = JSON.stringify(checklistOf([{ type: 'document', files: 'a.md' }]))

function road() {
  const made = repository()
  made.commit({ 'readiness.yml': checklist }, '2026-11-01T09:00:00Z', 'Begin')
  made.commit({ 'a.md': 'words' }, '2026-11-02T09:00:00Z', 'Write \u001b[31mit\u202e <b>down</b>')
  return made.folder
}

test('the command draws the road, and its exit code says no more than that', async () => {
  const { code, stdout, stderr } = await cli(['history'], road(), { COLUMNS: '80' })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('ROAD TO READINESS  Triage line · 2026.12')
  expect(stdout).toContain('Write \\u001b[31mit\\u202e <b>down</b>')
  expect(stdout).toContain('proves nothing and opens no gate')
})

test('several formats at once, each to its place; JSON is what the library gives', async () => {
  const folder = road()
  const { code, stdout } = await cli(['history', '--format', 'json=road.json', '--format', 'text'], folder)
  expect(code).toBe(0)
  expect(stdout).toContain('ROAD TO READINESS')
  expect(JSON.parse(readFileSync(join(folder, 'road.json'), 'utf8'))).toMatchObject({ authoritative: false, points: [{ satisfied: 0 }, { satisfied: 1 }, { kind: 'today', satisfied: 1 }] })
})

test.each([
  [['history', '--format', 'sarif'], 2, 'no format is called "sarif"'],
  [['history', 'a.yml', 'b.yml'], 2, 'name one checklist'],
  [['history', '--since', ''], 2, '--since needs a value'],
  [['history', '--since', 'nowhere'], 2, 'nowhere'],
  [['history', 'other.yml'], 2, 'no commit on the line of HEAD has other.yml'],
  [['history', '--format', 'json=readiness.yml'], 2, 'readiness.yml'],
])('%s is refused', async (args, code, words) => {
  const folder = road()
  const ended = await cli(args, folder)
  expect(ended.code).toBe(code)
  expect(ended.stderr).toContain(words)
  expect(ended.stderr).not.toMatch(/^ +at /m)
  expect(readFileSync(join(folder, 'readiness.yml'), 'utf8')).toBe(checklist)
})

test('a folder that is no repository', async () => {
  const { code, stderr } = await cli(['history'], folderWith({ 'readiness.yml': checklist }))
  expect(code).toBe(3)
  expect(stderr).toContain('Run it inside a git repository.')
})
