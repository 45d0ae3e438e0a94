import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gate, memoryPorts, render, type Report } from '../src/index.ts'
import { forMarkdown, forTerminal } from '../src/report/escape.ts'
import { parseYaml } from '../src/source/yaml.ts'
import { lines, now } from './support/world.ts'

/* The same cases in every run. */
fc.configureGlobal({ seed: 20_261_124 })

type Files = Readonly<Record<string, string>>
interface Line {
  readonly items: readonly object[]
  readonly files: Files
  readonly more?: object
}

const judge = ({ items, files, more = {} }: Line, at = now): Promise<Report> =>
  gate({ checklist: 'readiness.yml' }, memoryPorts({ now: at, files: { ...files, 'readiness.yml': JSON.stringify({ version: 1, service: 'T', release: '1', roles: { r: ['jane'] }, items, ...more }) } }))

const severity = fc.constantFrom('low', 'medium', 'high', 'critical', 'odd')
const status = fc.constantFrom('open', 'closed', 'fixed', 'mended')
const defects = fc.array(fc.tuple(severity, status), { maxLength: 6 })
const csvOf = (rows: readonly (readonly [string, string])[]) => lines('id,severity,status', ...rows.map(([a, b], i) => `D${i},${a},${b}`))
const world: fc.Arbitrary<Line> = fc.array(fc.tuple(defects, fc.option(fc.nat(3), { nil: undefined })), { minLength: 1, maxLength: 4 }).map((logs) => ({
  items: logs.map(([, most], i) => ({ id: `i${i}`, owner: 'kim', evidence: [{ type: 'defectLog', log: `d${i}.csv`, ...(most === undefined ? {} : { maxOpenLow: most, maxOpenMedium: most }) }] })),
  files: Object.fromEntries(logs.map(([rows], i) => [`d${i}.csv`, csvOf(rows)])),
}))

/** The same decision, written as plainly as can be, to compare with. */
function isReadyByHand(logs: readonly (readonly [readonly (readonly [string, string])[], number | undefined])[]): boolean {
  return logs.every(([rows, most = Infinity]) => {
    const open = (word: string) => rows.filter(([is, state]) => is === word && state !== 'closed' && state !== 'fixed').length
    return open('critical') === 0 && open('high') === 0 && !rows.some(([is]) => is === 'odd') && open('low') <= most && open('medium') <= most
  })
}

describe('what holds for every checklist', () => {
  test('the verdict is that of a naive reading', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(defects, fc.option(fc.nat(3), { nil: undefined })), { minLength: 1, maxLength: 4 }), async (logs) => {
        const items = logs.map(([, most], i) => ({ id: `i${i}`, owner: 'kim', evidence: [{ type: 'defectLog', log: `d${i}.csv`, ...(most === undefined ? {} : { maxOpenLow: most, maxOpenMedium: most }) }] }))
        const files = Object.fromEntries(logs.map(([rows], i) => [`d${i}.csv`, csvOf(rows)]))
        expect((await judge({ items, files })).verdict === 'ready').toBe(isReadyByHand(logs))
      }),
    )
  })

  test('an item that fails, added anywhere, never makes it ready; nor does a file taken away', async () => {
    const failing = { id: 'failing', owner: 'kim', evidence: [{ type: 'document', files: 'none.md' }] }
    await fc.assert(
      fc.asyncProperty(world, fc.nat(4), async (line, at) => {
        const items = [...line.items.slice(0, at), failing, ...line.items.slice(at)]
        expect((await judge({ ...line, items })).verdict).toBe('not-ready')
        const [first = '', ...rest] = Object.keys(line.files)
        expect((await judge({ ...line, files: Object.fromEntries(rest.map((name) => [name, line.files[name] ?? ''])) })).verdict, first).toBe('not-ready')
      }),
    )
  })

  test('the order of items and files changes no outcome', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (line) => {
        const outcomes = (report: Report) => report.items.map(({ id, outcome }) => `${id} ${outcome}`).toSorted()
        const turned = { ...line, items: line.items.toReversed(), files: Object.fromEntries(Object.entries(line.files).toReversed()) }
        expect(outcomes(await judge(turned))).toEqual(outcomes(await judge(line)))
      }),
    )
  })

  test('a waiver changes its own item alone', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (line) => {
        const waivers = [{ item: 'i0', rules: ['defect-log/open-high', 'defect-log/open-critical', 'defect-log/unclassified'], reason: 'x', approvedBy: 'jane', role: 'r', approvedAt: '2026-11-01', expires: '2026-12-20' }]
        const [before, after] = [await judge(line), await judge({ ...line, more: { waivers } })]
        expect(after.items.slice(1)).toEqual(before.items.slice(1))
        expect(after.items[0]?.outcome).toBe(before.items[0]?.outcome)
      }),
    )
  })

  test('time alone makes nothing ready', async () => {
    const items = [{ id: 'i', owner: 'kim', evidence: [{ type: 'training', roster: 's.csv', records: 'l.csv', maxAge: '30d' }] }]
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), async (age, later) => {
        const done = new Date(now.getTime() - age * 86_400_000).toISOString().slice(0, 10)
        const files = { 's.csv': lines('person', 'E1'), 'l.csv': lines('person,completedOn', `E1,${done}`) }
        const verdicts = [await judge({ items, files }), await judge({ items, files }, new Date(now.getTime() + later * 86_400_000))].map(({ verdict }) => verdict)
        if (verdicts[0] !== 'ready') expect(verdicts[1]).not.toBe('ready')
      }),
    )
  })

  test('any bytes give one verdict, and never ready', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ now, files: { 'readiness.yml': bytes } }))
        expect(report.verdict).toBe('invalid')
      }),
    )
    const types = ['training', 'defectLog', 'testReport', 'loadTest', 'measurement', 'hazardLog', 'concerns', 'rehearsal', 'outcomes', 'survey', 'engagement']
    const keys: Readonly<Record<string, object>> = { training: { roster: 'x', records: 'x' }, testReport: { results: 'x' }, loadTest: { results: 'x' }, measurement: { values: 'x', max: { a: 1 } }, hazardLog: { log: 'x', maxResidualRisk: 5 }, concerns: { register: 'x' }, survey: { results: 'x' }, engagement: { sessions: 'x' } }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map((text) => new TextEncoder().encode(text))), async (type, bytes) => {
        const items = JSON.stringify({ version: 1, service: 'T', release: '1', items: [{ id: 'i', owner: 'kim', evidence: [{ type, ...(keys[type] ?? { log: 'x' }) }] }] })
        const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ now, files: { 'readiness.yml': items, x: bytes } }))
        expect(report.verdict).toBe('not-ready')
      }),
    )
  })
})

describe('places', () => {
  test('every pointer of a document leads to its own key', () => {
    const key = fc.stringMatching(/^[a-zA-Z/~ ]{1,6}$/).filter((text) => text.trim() === text && text !== '')
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({ tree: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 3 })) }))
    fc.assert(
      fc.property(fc.dictionary(key, tree, { minKeys: 1, maxKeys: 3 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const parsed = parseYaml(text)
        expect(parsed.ok).toBe(true)
        if (!parsed.ok) return
        const textLines = text.split('\n')
        const walk = (node: unknown, pointer: string): void => {
          if (typeof node !== 'object' || node === null) return
          for (const [name, child] of Object.entries(node)) {
            const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
            const { line, column } = parsed.document.locate(at)
            if (!Array.isArray(node)) expect(textLines[line - 1]?.slice(column - 1).startsWith(JSON.stringify(name))).toBe(true)
            walk(child, at)
          }
        }
        walk(parsed.document.value, '')
      }),
    )
  })
})

describe('hostile text', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>', '](x)', '@everyone', '| a', '`', '::error::', '\u001b[2K', '\u202e', 'https://x.org', 'www.x.org', '#12', 'GH-12', '$x$', '**x**'))
  test('leaves no markup in Markdown and no control in a terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forMarkdown(text)).not.toMatch(/[<>|`*_~[\]@]|(?<!&)#|www\.|\n/)
        // oxlint-disable-next-line no-control-regex
        expect(forTerminal(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b-\u200f]/)
      }),
    )
  })

  test('reports keep their structure whatever names say', async () => {
    const text = hostile.filter((each) => each.trim() !== '' && each.isWellFormed())
    await fc.assert(
      fc.asyncProperty(text, text, async (title, service) => {
        const checklist = JSON.stringify({ version: 1, service, release: '1', items: [{ id: 'i', title, owner: 'kim', evidence: [{ type: 'document', files: 'x.md' }] }] })
        const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ now, files: { 'readiness.yml': checklist } }))
        expect(report.verdict).toBe('not-ready')
        expect(render(report, 'text').split('\n')).toHaveLength(11)
        const rows = render(report, 'markdown').split('\n').filter((line) => line.startsWith('|'))
        for (const row of rows) expect([5, 7]).toContain(row.match(/\|/g)?.length)
        expect(JSON.parse(render(report, 'json'))).toMatchObject({ service, verdict: 'not-ready' })
      }),
      { numRuns: 50 },
    )
  })
})
