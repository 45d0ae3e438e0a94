import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/readers/json.ts'
import { refusal } from './refusal.ts'

const nested = (depth: number) => '[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2)

describe('parseJson', () => {
  test.each<[string, string]>([
    ['an object', ' {"a": [1, -2.5e3, true, null, "x"], "b": {"a": 1}}\n'],
    ['one key in two objects', '[{"a":1},{"a":2},{"b":{"a":3}}]'],
    ['keys that differ by case', '{"a":1,"A":2}'],
    ['colons, quotes and backslashes inside strings', '{"a:b":"c:\\"d\\":\\\\","e":"\\\\"}'],
    ['keys like numbers', '{"2":1,"1":2,"01":3}'],
    ['the largest safe integers', '[9007199254740991,-9007199254740991]'],
    ['a large number that is not written as an integer', '[1e20,1.7976931348623157e308]'],
    ['the deepest that is allowed', nested(64)],
    ['a key that only resembles __proto__', '{"_proto_":1,"__proto":2}'],
    ['the name in a text', '["__proto__"]'],
    ['a number alone', '0'],
    ['no rows', '[]'],
  ])('reads %s', (_, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text))
  })

  test.each<[string, string, string, number]>([
    ['a key twice', '{"p90":1,\n"p95": 2,\n"p95": 3}', 'the key "p95" stands twice', 3],
    ['a key twice, once in escapes', '{"p95":1,"p\\u00395":2}', 'the key "p95" stands twice', 1],
    ['a key twice in a nested object', '[1,\n{"a":{"b":1,"b":1}}]', 'the key "b" stands twice', 2],
    ['a key twice where the first held an object', '{"a":{"x":1,"y":2},\n"a":{}}', 'the key "a" stands twice', 2],
    ['a depth of 66', nested(66), 'nested more than 64 deep', 1],
    ['a depth of 100 000', '['.repeat(100_000) + ']'.repeat(100_000), 'nested more than 64 deep', 1],
    ['an integer that would be rounded', '[1,\n9007199254740993]', '9007199254740993 is too large', 2],
    ['a negative one', '[-9007199254740992]', '-9007199254740992 is too large', 1],
    ['a number beyond all numbers', '{"a":1,\n\n"b":1e400}', '1e400 is too large', 3],
    ['a key __proto__', '{"a":1,\n"__proto__":{"b":1}}', '"__proto__"', 2],
    ['a key __proto__ in escapes', '{"__proto\\u005f_":1}', '"__proto__"', 1],
    ['nothing', ' ', 'is cut short', 1],
    ['an object that is cut', '{"a":1,\n"b":', 'is cut short', 2],
    ['a text that is cut', '{"a":\n"b', 'is cut short: a text never closes', 2],
    ['a trailing comma', '{"a":1,\n}', '"}" stands where a key in double quotes belongs', 2],
    ['a trailing comma in a list', '[1,\n]', '"]" stands where a value belongs', 2],
    ['NaN', '[1,\nNaN]', '"NaN" stands where a value belongs', 2],
    ['Infinity', '[-Infinity]', '"-Infinity" stands where a value belongs', 1],
    ['a missing comma', '{"a":1\n"b":2}', 'stands where a comma or "}" belongs', 2],
    ['a missing colon', '{"a" 1}', '"1" stands where a colon belongs', 1],
    ['single quotes', "{'a':1}", 'stands where a key in double quotes belongs', 1],
    ['a comment', '// x\n[]', '"/" stands where a value belongs', 1],
    ['a leading zero', '[01]', 'stands where a comma or "]" belongs', 1],
    ['two values', '[]\n[]', '"[" stands where the end of the file belongs', 2],
    ['a line end inside a text', '["a\nb"]', 'a line end, a control character', 1],
    ['a wrong escape', '["\\x"]', 'a wrong backslash', 1],
    ['a space that JSON does not know', '[\u00a01]', 'stands where a value belongs', 1],
    ['a web page', '<html>\n</html>', '"<" stands where a value belongs', 1],
  ])('refuses %s', (_, text, message, line) => {
    const refused = refusal(() => parseJson(text))
    expect(refused.message).toContain(message)
    expect(refused.remedy).toMatch(/^[A-Z].*\.$/)
    expect(refused.line).toBe(line)
  })

  test('any JSON value reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!text.includes('__proto__') && !/\d{16}/.test(text))
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test('any key that is written again is found, wherever it stands', () => {
    const keys = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', '"', '\\', ':', 'é', '1', '{', ',') }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(keys, fc.nat(), fc.boolean(), (names, pick, isNested) => {
        const members = names.map((name) => `${JSON.stringify(name)}:{"x":[":"]}`)
        const again = members[pick % members.length] ?? ''
        const wrap = (list: readonly string[]) => (isNested ? `[{"o":{${list.join()}}}]` : `{${list.join()}}`)
        expect(parseJson(wrap(members))).toEqual(JSON.parse(wrap(members)))
        expect(refusal(() => parseJson(wrap([...members, again]))).message).toContain('twice')
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('JSON that is cut short anywhere is refused', () => {
    const text = '{"a": [1, {"b": "c\\"d"}], "e": true, "f": null}'
    for (let length = 0; length < text.length; length++) refusal(() => parseJson(text.slice(0, length)))
    expect(parseJson(text)).toHaveProperty('e', true)
  })
})
