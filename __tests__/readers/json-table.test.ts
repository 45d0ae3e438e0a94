import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/readers/json.ts'
import { readJsonTable } from '../../src/readers/json-table.ts'
import { refusal } from './refusal.ts'

describe('readJsonTable', () => {
  test.each<[string, string, readonly string[], readonly (readonly string[])[]]>([
    ['rows', '[{"person":"E1","site":"North"},{"person":"E2","site":"South"}]', ['person', 'site'], [['E1', 'North'], ['E2', 'South']]],
    ['keys in order of appearance, the missing empty', '[{"b":"1"},{"a":"2","b":null}]', ['b', 'a'], [['1', ''], ['', '2']]],
    ['numbers and booleans as their text', '[{"n":1.50,"m":-3,"y":true,"z":false,"o":0}]', ['n', 'm', 'y', 'z', 'o'], [['1.5', '-3', 'true', 'false', '0']]],
    ['texts as written', '[{"a":" x \\n"}]', ['a'], [[' x \n']]],
    ['names that objects inherit', '[{"toString":"1"},{"a":"2"}]', ['toString', 'a'], [['1', ''], ['', '2']]],
    ['a list without rows', ' [] ', [], []],
    ['rows without cells', '[{},{}]', [], [[], []]],
  ])('reads %s', (_, text, header, rows) => {
    const table = readJsonTable(parseJson(text))
    expect(table.header).toEqual(header)
    expect(table.rows).toEqual(rows)
    expect(table.unit).toBe('row')
    expect(rows.map((_row, i) => table.lineOf(i))).toEqual(rows.map((_row, i) => i + 1))
  })

  test.each<[string, string, string, number | undefined]>([
    ['an object', '{"rows":[]}', 'not a list of rows', undefined],
    ['a text', '"a"', 'not a list of rows', undefined],
    ['a row that is a list', '[{"a":1},["b"]]', 'the row is not an object', 2],
    ['a row that is null', '[{"a":1},{"a":2},null]', 'the row is not an object', 3],
    ['a name twice but for case, spaces, _ and -', '[{"dueOn":1},{"due_on":2}]', '"dueOn" twice, also as "due_on"', 2],
    ['a key twice', '[{"a":1},\n{"a":1,"a":2}]', 'the key "a" stands twice', 2],
    ['what is no JSON', '[{"a":1},', 'is cut short', 1],
  ])('refuses %s', (_, text, message, line) => {
    const refused = refusal(() => readJsonTable(parseJson(text)))
    expect(refused.message).toContain(message)
    expect(refused.line).toBe(line)
  })

  test.each(['[1]', '{"c":1}', '[]', '{}'])('a cell that holds %s is refused when it is read, and harms no other', (value) => {
    const { header, rows } = readJsonTable(parseJson(`[{"a":"x","b":"y"},{"a":"z","b":${value}}]`))
    expect(header).toEqual(['a', 'b'])
    expect([rows[0]?.[1], rows[1]?.[0], rows[1]?.length]).toEqual(['y', 'z', 2])
    const refused = refusal(() => rows[1]?.[1])
    expect(refused.message).toContain('"b" holds a list or an object')
    expect(refused.line).toBe(2)
  })
})
