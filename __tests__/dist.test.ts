import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const built = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  )

test('dist/ is what the sources build, wherever they lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-build-'))
  try {
    for (const name of ['src', 'schemas', 'tools', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name), { recursive: true, filter: (from) => !from.includes('node_modules') })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    execFileSync(process.execPath, [join(folder, 'tools', 'build.mjs')], { cwd: folder })
    const fresh = built(folder)
    const committed = built(root)
    expect(Object.keys(committed)).toEqual(Object.keys(fresh))
    for (const [file, text] of Object.entries(fresh)) expect(committed[file] === text, `${file}: run "npm run build"`).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
