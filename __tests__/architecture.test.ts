import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A file imports only from lower floors or from its own room; rooms on one floor do not see each other. */
const floors: Readonly<Record<string, number>> = {
  generated: 0,
  model: 1,
  source: 2,
  checklist: 3,
  policy: 3,
  readers: 3,
  report: 3,
  baseline: 4,
  judge: 4,
  evidence: 4,
  signed: 4,
  witness: 4,
  answer: 4,
  explain: 4,
  inspect: 5,
  'assemble.ts': 5,
  steps: 6,
  'gate.ts': 7,
  'attest.ts': 7,
  platform: 6,
  'exit-code.ts': 7,
  history: 8,
  verify: 8,
  cases: 8,
  cli: 9,
  action: 9,
  'index.ts': 10,
  'cli.ts': 10,
  'action.ts': 10,
}

const src = join(import.meta.dirname, '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
const roomOf = (file: string) => file.split(/[/\\]/)[0] ?? ''
const importsOf = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2] ?? '')

/** What is imported where the file is loaded: no types, no import(). */
const statically = (file: string) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'|^import '([^']+)'/gm)].map((match) => match[1] ?? match[2] ?? '')

describe('the house', () => {
  test.each(files)('%s stands on a known floor and imports only downwards', (file) => {
    const room = roomOf(file)
    expect(floors).toHaveProperty([room])
    for (const specifier of importsOf(file).filter((each) => each.startsWith('.'))) {
      const target = roomOf(normalize(join(dirname(file), specifier)))
      if (target !== room) expect(floors[target] ?? Infinity, `${file} imports ${specifier}`).toBeLessThan(floors[room] ?? -1)
    }
  })

  test.each(files.filter((file) => (floors[roomOf(file)] ?? 10) < 6))('%s touches no world', (file) => {
    const text = readFileSync(join(src, file), 'utf8')
    expect(importsOf(file).filter((each) => each.startsWith('node:'))).toEqual([])
    expect(text).not.toMatch(/\bDate\.now\b|new Date\(\)|\bprocess\.|\bfetch\(|\bsetTimeout\b/)
  })

  test('what an ordinary check does not need is reached only by import()', () => {
    const heavy = /^(?:papaparse|saxes|@actions\/github|@octokit\/|node:(?:zlib|stream|child_process|https?))|^\.\/(?:sarif|junit|html)\.ts$|\/explain\//
    const reached = new Set(['cli.ts'])
    for (const file of reached)
      for (const specifier of statically(file)) {
        expect(heavy.test(specifier), `${file} imports ${specifier}`).toBe(false)
        const target = normalize(join(dirname(file), specifier))
        if (specifier.startsWith('.') && !target.startsWith('generated')) reached.add(target)
      }
    expect(reached.size).toBeGreaterThan(50)
  })

  test('docs/architecture.md names every room and floor', () => {
    const text = readFileSync(join(src, '..', 'docs', 'architecture.md'), 'utf8')
    for (const [room, floor] of Object.entries(floors)) expect(text).toContain(`| \`${room}\` | ${floor} |`)
  })

  test('no file throws a bare error or hides a type', () => {
    for (const file of files) {
      const text = readFileSync(join(src, file), 'utf8')
      expect(text, file).not.toMatch(/throw new Error\(|\bas any\b|: any\b|@ts-/)
    }
  })
})
