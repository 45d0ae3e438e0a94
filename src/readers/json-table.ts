import { Unusable } from '../model/unusable.ts'
import { parseJson } from './json.ts'
import type { Table } from './table.ts'

/** A JSON array of flat objects as a table. A key that an object lacks, or null, is an empty cell. */
export function readJsonTable(text: string): Table {
  const value = parseJson(text)
  if (!Array.isArray(value)) throw new Unusable('is JSON, but not a list of rows', 'Write a list of objects: [{"person": "E1"}, …].')
  const list: readonly unknown[] = value
  const header = new Map<string, number>()
  const objects = list.map((each, i) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each))
      throw new Unusable('the row is not an object', 'Write each row as {"column": "cell"}.', i + 1)
    for (const key of Object.keys(each)) if (!header.has(key)) header.set(key, header.size)
    return each
  })
  const names = [...header.keys()]
  const rows = objects.map((object, i) => names.map((name) => cellOf(object, name, i + 1)))
  return { header: names, rows, lineOf: (row) => row + 1, unit: 'row' }
}

function cellOf(object: object, name: string, row: number): string {
  const value: unknown = Object.hasOwn(object, name) ? Reflect.get(object, name) : null
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Unusable(`"${name}" is not a text or a number`, 'Keep rows flat.', row)
}
