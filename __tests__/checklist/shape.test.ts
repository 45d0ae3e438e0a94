import { describe, expect, test } from 'vitest'
import { judged } from '../support/world.ts'

const start = 'version: 1\nservice: Triage\nrelease: "1"\n'
const items = 'items:\n  - id: a\n    owner: kim\n    evidence:\n      - type: document\n        files: a.md\n'
const good = start + items

/** [what, text, line:column rule, a part of the message or remedy]; the first finding is compared. */
const rows: readonly (readonly [string, string, string, string])[] = [
  ['an empty file', '', '1:1 checklist/syntax', 'the file is empty'],
  ['a comment alone', '# x\n', '1:1 checklist/syntax', ''],
  ['a scalar', 'READY\n', '1:1 checklist/value', 'group of keys'],
  ['a list', '- a\n', '1:1 checklist/value', 'group of keys'],
  ['two documents', `${good}---\nitems: []\n`, '1:1 checklist/syntax', 'several documents'],
  ['a key twice', `${good}release: "2"\n`, '10:1 checklist/syntax', 'not valid YAML'],
  ['an anchor', good.replace('kim', '&a kim'), '6:12 checklist/syntax', 'anchors'],
  ['an alias', good.replace('kim', '*a'), '6:12 checklist/syntax', 'aliases'],
  ['a tag', good.replace('kim', '!!str kim'), '6:12 checklist/syntax', 'tags'],
  ['a merge key', good.replace('owner: kim', 'owner: kim\n    <<: {level: advisory}'), '7:5 checklist/unknown-key', 'merge keys'],
  ['a directive', `%YAML 1.1\n---\n${good}`, '1:1 checklist/syntax', 'directives'],
  ['bad indent', good.replace('    owner', '   owner'), '6:4 checklist/syntax', ''],
  ['a lone surrogate', good.replace('Triage', '"\\ud800"'), '2:10 checklist/syntax', 'surrogate'],
  ['too deep', `${start}items: ${'['.repeat(40)}${']'.repeat(40)}\n`, '4:39 checklist/syntax', 'maxDepth'],
  ['another version', good.replace('version: 1', 'version: 2'), '1:1 checklist/value', 'Write 1.'],
  ['a number for a release', good.replace('"1"', '2026.10'), '3:1 checklist/unquoted', 'Quote it: "2026.10"'],
  ['no release', good.replace('release: "1"\n', ''), '1:1 checklist/missing-key', 'has no "release"'],
  ['no items', `${start}items: []\n`, '4:1 checklist/value', '"items" is empty'],
  ['a misspelt key', good.replace('owner', 'ownr'), '5:5 checklist/missing-key', 'has no "owner"'],
  ['an unknown key', `${good}signoffs: []\n`, '10:1 checklist/unknown-key', 'Did you mean "signOffs"?'],
  ['a Cyrillic look-alike', `${good}w\u0430ivers: []\n`, '10:1 checklist/unknown-key', 'Did you mean "waivers"?'],
  ['an unknown type', good.replace('document', 'dokument'), '8:9 checklist/unknown-type', 'Did you mean "document"?'],
  ['no type', good.replace('type: document\n        ', ''), '8:9 checklist/missing-key', 'no "type"'],
  ['a key of another type', good.replace('files: a.md', 'files: a.md\n        minTests: 1'), '10:9 checklist/unknown-key', 'Known keys: type, id'],
  ['a word for a bound', good.replace('files: a.md', 'files: a.md\n        minWords: no'), '10:9 checklist/value', 'not a whole number'],
  ['not a number', good.replace('files: a.md', 'files: a.md\n        minWords: .nan'), '10:9 checklist/value', 'whole number'],
  ['infinite', good.replace('files: a.md', 'files: a.md\n        maxWords: .inf'), '10:9 checklist/value', 'whole number'],
  ['a fraction', good.replace('files: a.md', 'files: a.md\n        minWords: 0.5'), '10:9 checklist/value', 'whole number'],
  ['negative', good.replace('files: a.md', 'files: a.md\n        minWords: -1'), '10:9 checklist/value', 'at least 0'],
  ['no duration', good.replace('files: a.md', 'files: a.md\n        maxAge: 90'), '10:9 checklist/value', 'Write it with s, m, h or d, as in 90d for days.'],
  ['a duration of nothing', good.replace('files: a.md', 'files: a.md\n        maxAge: 0d'), '10:9 checklist/value', 'not a duration'],
  ['a text for a list', `${good}policies: org.yml\n`, '10:1 checklist/value', 'Write a list, as in [org.yml].'],
  ['a wrong name in a list', `${good}environments: [live, live one]\n`, '10:22 checklist/value', 'entry 2 of "environments" is "live one"'],
  ['an empty list', good.replace('files: a.md', 'files: []'), '9:9 checklist/value', 'empty'],
  ['a wrong id', good.replace('id: a', 'id: A_b'), '5:5 checklist/value', 'small letters'],
  ['an item twice', good + items.replace('items:\n', ''), '10:5 checklist/duplicate', 'item "a" stands twice'],
  ['two entries of one type', good + '      - type: document\n        files: b.md\n', '10:9 checklist/duplicate', "can't be told apart"],
  ['a role that nobody defined', `${good}      - type: signOff\n        role: cso\n`, '11:9 checklist/unknown-name', 'no role is called "cso"'],
  ['no such day', `${good}goLive: 2026-02-30\n`, '10:1 checklist/value', 'not a date that exists'],
  ['a leap second', `${good}goLive: 2026-12-31T23:59:60Z\n`, '10:1 checklist/value', ''],
  ['a time without offset', `${good}goLive: 2026-12-31T23:59:00\n`, '10:1 checklist/value', ''],
  ['a small z', `${good}goLive: 2026-12-31T23:59:00z\n`, '10:1 checklist/value', ''],
  ['hour 24', `${good}goLive: 2026-12-31T24:00:00Z\n`, '10:1 checklist/value', ''],
  ['an offset beyond all', `${good}goLive: 2026-12-31T12:00:00+99:99\n`, '10:1 checklist/value', ''],
  ['a time zone that is none', `${good}timezone: Europe/Glasgow\n`, '10:1 checklist/value', 'not a time zone'],
  ['a look-alike person', good.replace('kim', 'mar\u212a'), '6:5 checklist/value', 'look-alikes'],
  ['a waiver without end', `${good}roles: {r: [x]}\nwaivers:\n  - {item: a, rules: [document/words], reason: x, approvedBy: x, role: r, approvedAt: 2026-11-01}\n`, '12:5 checklist/missing-key', 'has no "expires"'],
  ['a waiver of an unknown rule', `${good}roles: {r: [x]}\nwaivers:\n  - {item: a, rules: [document/wrds], reason: x, approvedBy: x, role: r, approvedAt: 2026-11-01, expires: 2026-12-20}\n`, '12:23 checklist/unknown-name', 'Did you mean "document/words"?'],
  ['a waiver of everything', `${good}roles: {r: [x]}\nwaivers:\n  - {item: "*", rules: [document/words], reason: x, approvedBy: x, role: r, approvedAt: 2026-11-01, expires: 2026-12-20}\n`, '12:6 checklist/value', ''],
  ['a blank reason', `${good}roles: {r: [x]}\nwaivers:\n  - {item: a, rules: [document/words], reason: " ", approvedBy: x, role: r, approvedAt: 2026-11-01, expires: 2026-12-20}\n`, '12:40 checklist/value', 'blank'],
  ['a sign-off by a team', `${good}roles: {r: ["@o/t"]}\nsignOffs:\n  - {item: a, role: r, by: "@o/t", at: 2026-11-01}\n`, '12:24 checklist/value', 'is a team'],
  ['a sign-off of an unknown item', `${good}roles: {r: [x]}\nsignOffs:\n  - {item: b, role: r, by: x, at: 2026-11-01}\n`, '12:6 checklist/unknown-name', 'no item is called "b"'],
  ['a hazard log without a limit', good.replace('document\n        files: a.md', 'hazardLog\n        log: a.csv'), '8:9 checklist/required-bound', 'maxResidualRisk'],
  ['a measurement without a bound', good.replace('document\n        files', 'measurement\n        values'), '8:9 checklist/required-bound', 'neither "min" nor "max"'],
  ['a number for a login', good.replace('kim', '0123'), '6:5 checklist/unquoted', 'Quote it: "0123"'],
]

describe('what is no checklist', () => {
  test.each(rows)('%s', async (_, text, place, says) => {
    const report = await judged({ checklist: text, files: { 'a.md': 'words' } })
    const [first] = report.findings
    expect(report).toMatchObject({ verdict: 'invalid', items: [], counts: { items: 0 } })
    expect(`${first?.line}:${first?.column} ${first?.rule}`, first?.message).toBe(place)
    expect(`${first?.message} ${first?.remedy}`).toContain(says)
  })

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0])],
    ['invalid UTF-8', new Uint8Array([0x61, 0x3a, 0xff])],
    ['too large', new TextEncoder().encode(`# ${'x'.repeat(1024 * 1024)}\n${good}`)],
  ])('%s', async (_, bytes) => {
    const report = await judged({ checklist: '', files: { 'readiness.yml': bytes, 'a.md': 'words' } })
    expect(report.verdict).toBe('invalid')
  })

  test('every finding is reported, in the order of the lines', async () => {
    const report = await judged({ checklist: good.replace('"1"', '1').replace('owner: kim', 'owner: 7').replace('files', 'fils') })
    expect(report.findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 checklist/unquoted', '6 checklist/unquoted', '8 checklist/missing-key', '9 checklist/unknown-key'])
  })
})

describe('what is a checklist', () => {
  test.each([
    ['YAML', good],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\ufeff${good}`],
    ['JSON', '{"version": 1, "service": "T", "release": "1", "items": [{"id": "a", "owner": "kim", "evidence": [{"type": "document", "files": "a.md"}]}]}'],
    ['with a time zone', `${good}timezone: Europe/London\ngoLive: 2026-12-31\n`],
  ])('%s', async (_, text) => {
    expect((await judged({ checklist: text, files: { 'a.md': 'words' } })).verdict).toBe('ready')
  })
})
