import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gate, memoryPorts } from '../../src/index.ts'
import { firstChecklist } from '../../src/inspect/checklist.ts'
import { inspectionText } from '../../src/inspect/text.ts'
import { widthOf } from '../../src/report/wrap.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { cli, folderWith } from '../support/process.ts'
import { inspected } from '../support/inspected.ts'
import { hasSample, sampleBytes, sampleFiles } from '../support/samples.ts'
import { lines, now } from '../support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_125 })

const isEntry = (line: string) => /^ {6}/.test(line)

describe('on a terminal', () => {
  const some = ['k6/constructed-handleSummary-ok.json', 'junit/pytest-mixed.xml', 'tables/hazard-log.csv', 'tables/moodle-progress.csv', 'siege/flaky.json', 'axe/axe-bad.json']

  test.each(some.flatMap((name) => [80, 120].map((columns) => [name, columns] as const)))('%s fits %i columns; lines to copy are never broken', async (name, columns) => {
    const inspection = await inspected({ [`evidence/${name}`]: sampleBytes(name) })
    const shown = inspectionText(inspection, { columns, colour: true })
    for (const line of shown.split('\n').filter((each) => !isEntry(stripVTControlCharacters(each)))) expect(widthOf(line), line).toBeLessThanOrEqual(columns)
    for (const line of inspection.files.flatMap(({ proposals }) => proposals).flatMap((each) => each.lines.trimEnd().split('\n'))) expect(stripVTControlCharacters(shown)).toContain(`      ${line}\n`)
  })

  test('the first screen', async () => {
    const inspection = await inspected({ 'evidence/k6.json': sampleBytes('k6/constructed-handleSummary-ok.json'), 'evidence/staff.csv': lines('Staff number,site', 'S1,North', 'S2,South'), 'evidence/lms.csv': lines('Staff number,Status,Date passed', 'S1,Completed,13/11/2026', 'S2,Booked,') })
    await expect(inspectionText(inspection, { columns: 80 })).toMatchFileSnapshot('first-screen.80.txt')
  })

  test('in ASCII alone the entry is still the same', async () => {
    const name = fc.string({ unit: fc.constantFrom('é', '名', '😀', '"', '\\', ':', '#', 'a', ' ', '\u202e'), minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const inspection = await inspected({ [`${text}.csv`]: lines(`id,severity,status,"owner (${text.replaceAll('"', '""')})"`, 'D1,low,open,kim') })
        const shown = inspectionText(inspection, { ascii: true, columns: 80 })
        expect(shown).toMatch(/^[\n -~]*$/)
        const whole = inspection.files[0]?.proposals[0]?.lines ?? ''
        const entry = shown.split('\n').filter(isEntry).join('\n')
        const value = (yaml: string) => {
          const parsed = parseYaml(yaml)
          return parsed.ok ? parsed.document.value : parsed.problem
        }
        if (whole !== '') expect(value(`a:\n${entry}\n`)).toEqual(value(`a:\n${whole.replace(/^(?=.)/gm, '      ')}`))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a first checklist', () => {
  test('asks for every file, reads well, and is not ready whatever the files show', async () => {
    const files = Object.fromEntries(sampleFiles().filter((name) => hasSample(name) && !name.includes('gotest')).map((name) => [`evidence/${name}`, sampleBytes(name)]))
    const inspection = await inspected(files)
    const checklist = firstChecklist(inspection)
    const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ files: { ...files, 'readiness.yml': checklist }, now }))
    expect(report.verdict, JSON.stringify(report.findings.slice(0, 3))).toBe('not-ready')
    const entries = report.items.flatMap(({ evidence }) => evidence)
    expect(entries.length).toBe(inspection.files.filter(({ proposals }) => proposals.length > 0).length + 1)
  })

  test('of one perfect file waits for its people', async () => {
    const files = { 'k6.json': sampleBytes('k6/constructed-handleSummary-ok.json') }
    const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ files: { ...files, 'readiness.yml': firstChecklist(await inspected(files)) }, now }))
    expect([report.verdict, report.items.map(({ id, outcome }) => [id, outcome])]).toEqual(['not-ready', [['load-testing', 'satisfied'], ['checklist-agreed', 'pending']]])
  })
})

describe('the command', () => {
  const k6 = new TextDecoder().decode(sampleBytes('k6/constructed-handleSummary-ok.json'))

  test('writes text, JSON and a checklist; names files from where it stands', async () => {
    const folder = folderWith({ 'evidence/k6.json': k6, 'evidence/unknown.bin.json': '{"a": "b"}' })
    const text = await cli(['inspect', 'evidence/k6.json'], folder)
    expect([text.code, text.stderr]).toEqual([0, ''])
    expect(text.stdout).toContain('        results: evidence/k6.json\n')
    const json: unknown = JSON.parse((await cli(['inspect', 'evidence/k6.json', '--format', 'json'], folder)).stdout)
    expect(json).toMatchObject({ schemaVersion: 1, files: [{ path: 'evidence/k6.json', format: { name: 'k6-summary' } }] })
    const draft = await cli(['inspect', 'evidence/k6.json', '--format', 'checklist'], folder)
    expect(draft.stdout).toContain('  - id: load-testing\n')
    const all = await cli(['inspect', 'evidence'], folder)
    expect([all.code, all.stdout]).toEqual([1, expect.stringContaining('is of no kind that the gate knows')])
  })

  test.each([
    [['inspect'], 'name the files'],
    [['inspect', 'a.csv', '--format', 'yaml'], 'no format is called "yaml"'],
    [['inspect', '/etc/hostname'], 'lies outside the root'],
  ])('%j is misuse', async (args, message) => {
    const { code, stderr, stdout } = await cli(args, folderWith({ 'a.csv': 'id\n' }))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})
