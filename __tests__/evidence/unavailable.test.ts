import { expect, test } from 'vitest'
import { gate, memoryPorts, Unavailable } from '../../src/index.ts'
import { checked, checklistOf, lines, now } from '../support/world.ts'

/** A disk that fails for one file. */
function worldFailing(path: string, files: Readonly<Record<string, string>>) {
  const ports = memoryPorts({ files, now })
  const fail = async () => Promise.reject(new Unavailable('the disk fails', 'Mend the disk.'))
  return {
    ...ports,
    files: {
      ...ports.files,
      read: (asked: string, limit: number) => (asked === path ? fail() : ports.files.read(asked, limit)),
      stream: (asked: string) => (asked === path ? fail() : ports.files.stream(asked)),
    },
  }
}

const log = { type: 'defectLog', log: 'd.csv' }
const files = { 'd.csv': lines('id,severity,status'), 'k6.json': '{}', 'bad.csv': lines('id,severity,status', 'D1,high,open') }
const judged = async (evidence: readonly object[], failing: string) =>
  checked(await gate({ checklist: 'readiness.yml' }, worldFailing(failing, { ...files, 'readiness.yml': JSON.stringify(checklistOf(evidence)) })))

test.each<[string, readonly object[], string, string, string]>([
  ['a table out of reach', [log], 'd.csv', 'undetermined', 'error'],
  ['a stream out of reach', [{ type: 'loadTest', results: 'k6.json' }], 'k6.json', 'undetermined', 'error'],
  ['another that is unmet decides', [log, { ...log, id: 'two', log: 'bad.csv' }], 'd.csv', 'not-ready', 'unsatisfied'],
  ['the control', [log], 'other', 'ready', 'satisfied'],
])('%s', async (_, evidence, failing, verdict, outcome) => {
  const report = await judged(evidence, failing)
  expect(report.verdict).toBe(verdict)
  expect(report.items[0]?.outcome).toBe(outcome)
})

test('a checklist out of reach is undetermined', async () => {
  expect((await judged([log], 'readiness.yml')).verdict).toBe('undetermined')
})
