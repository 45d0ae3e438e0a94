import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support/process.ts'

const checklist = 'version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: concerns, register: concerns}]}\n'

test.each<readonly [string, readonly string[], number, string]>([
  ['without any file, which may be a submodule that is not here', [], 1, 'is a folder without any file'],
  ['with a README alone, for nobody has raised a concern', ['README.md'], 0, 'the register of concerns is empty'],
])('a folder of concerns %s', async (_, files, code, says) => {
  const folder = folderWith({ 'readiness.yml': checklist })
  mkdirSync(join(folder, 'concerns'))
  for (const name of files) writeFileSync(join(folder, 'concerns', name), 'Nobody has.')
  const ended = await cli(['check'], folder)
  expect(ended.code, ended.stdout).toBe(code)
  expect(ended.stdout).toContain(says)
})
