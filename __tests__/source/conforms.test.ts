import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checklistShape } from '../../src/generated/checklist-shape.js'
import { validateChecklist } from '../../src/generated/validators.js'
import { conforms } from '../../src/source/conforms.ts'
import { parseYaml } from '../../src/source/yaml.ts'

const examples = join(import.meta.dirname, '..', '..', 'examples')
const valueOf = (text: string): unknown => {
  const parsed = parseYaml(text)
  return parsed.ok ? parsed.document.value : undefined
}

/** Every type of evidence and every kind of record, with most keys that they can have. */
const rich = {
  version: 1,
  service: 'Triage line',
  release: '2026.12',
  goLive: '2026-12-09T06:00:00Z',
  timezone: 'Europe/London',
  environments: ['production'],
  roles: { 'safety-officer': ['jane-doe', '@org/team'] },
  releaseIssue: 12,
  items: [
    {
      id: 'first',
      title: 'First',
      owner: 'sam-lee',
      level: 'advisory',
      environments: ['production'],
      evidence: [
        { type: 'engagement', sessions: 'a.csv', feedback: ['b.csv', { file: 'c.csv' }], requireGroups: ['nurse'], minParticipationPercent: 60.5 },
        { type: 'training', roster: { file: 'a.csv', columns: { person: 'Id' }, where: { site: ['N', 'S'], shift: 'day' }, values: { status: { Yes: 'completed' } }, dateFormat: 'dd/MM/yyyy', headerRow: 2, delimiter: ';', encoding: 'windows-1252' }, records: 'b.csv', groupBy: ['site'], maxAge: '90d' },
        { type: 'hazardLog', log: 'a.csv', maxResidualRisk: 2 },
        { type: 'loadTest', results: [{ file: 'k6.json', site: 'north' }, 'b.json'], expectedPeak: { requestsPerSecond: 0.5 }, exitCode: 0, maxP95Ms: 800, minDuration: '30m' },
        { type: 'measurement', values: 'a.json', min: { moved: 1 }, max: { lost: 0 } },
        { type: 'signOff', role: 'safety-officer', minSignOffs: 2, minAssurance: 'signed', requireIndependent: true },
      ],
    },
  ],
  signOffs: [{ item: 'first', role: 'safety-officer', by: 'jane-doe', at: '2026-12-01', covers: `sha256:${'0'.repeat(64)}`, conditions: [{ text: 'Watch it', owner: 'sam-lee', due: '2026-12-24' }] }],
  waivers: [{ item: 'first', rules: ['training/people'], reason: 'r', approvedBy: 'jane-doe', role: 'safety-officer', approvedAt: '2026-12-01', expires: '2026-12-24' }],
  notApplicable: [],
}
const documents = [rich, ...readdirSync(examples).map((name) => valueOf(readFileSync(join(examples, name, 'readiness.yml'), 'utf8')))]

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
/** Every place in a document, as the keys that lead to it. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...(isTable(value) ? Object.keys(value).flatMap((key) => placesOf(value[key], [...path, key])) : [])]
}

function changed(document: unknown, path: readonly string[], change: (parent: Record<string, unknown>, key: string) => void): unknown {
  const copy: unknown = structuredClone(document)
  let at = copy
  for (const key of path.slice(0, -1)) at = isTable(at) ? at[key] : undefined
  if (isTable(at)) change(at, path.at(-1) ?? '')
  return copy
}

const odd: readonly unknown[] = [
  null, true, '', ' ', 'x', '0', 'a'.repeat(65), 'a'.repeat(5000), '😀'.repeat(200), '\n', 'production ', 'Production', '2026-02-30', '90d', '0d', 'sha256:0',
  0, -0, 1, 2, -1, 0.5, 99.9, 100, 100.5, 1e300, 2 ** 53, NaN, Infinity, [], [[]], [1], [null], ['x', 'x'], {}, { file: 'x' }, { type: 'training' }, { x: 'y' },
  Array.from({ length: 2001 }, () => 'x'),
]

describe('the small check of a shape', () => {
  test('accepts what the compiled schema accepts', () => {
    for (const document of documents) {
      expect(validateChecklist(document), JSON.stringify(validateChecklist.errors)).toBe(true)
      expect(conforms(document, checklistShape)).toBe(true)
    }
  })

  test('says what the compiled schema says of a document with one odd thing in any place', () => {
    for (const document of documents.slice(0, 2))
      for (const path of placesOf(document)) {
        const spoilt = [
          ...odd.map((value) => (path.length === 0 ? value : changed(document, path, (parent, key) => void (parent[key] = value)))),
          changed(document, path, (parent, key) => void (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key])),
          changed(document, [...path, 'x'], (parent) => void (parent['unknown'] = 'x')),
          changed(document, [...path, 'x'], (parent) => void Object.defineProperty(parent, '__proto__', { value: 'x', enumerable: true })),
        ]
        for (const each of spoilt)
          if (conforms(each, checklistShape) !== validateChecklist(each)) expect({ path, conforms: conforms(each, checklistShape), each }).toEqual({})
      }
  })

  test('and with several', () => {
    const places = placesOf(rich)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places.slice(1)), fc.constantFrom(...odd)), { minLength: 2, maxLength: 4 }), (changes) => {
        const spoilt = changes.reduce<unknown>((document, [path, value]) => changed(document, path, (parent, key) => void (parent[key] = value)), rich)
        expect(conforms(spoilt, checklistShape)).toBe(validateChecklist(spoilt))
      }),
    )
  })
})
