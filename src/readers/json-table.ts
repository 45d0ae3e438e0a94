import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { refuseTwins, type Table } from './table.ts'

/**
 * A JSON array of flat objects as a table; its header is every key, in order of appearance. A key that an object lacks,
 * or null, is an empty cell. A nested value is no cell: reading it throws `Unusable`, so that one in a column which
 * nobody asks for does no harm. Throws `Unusable` with the row for anything else.
 */
export function readJsonTable(value: unknown): Table {
  if (!Array.isArray(value))
    throw new Unusable('is JSON, but not a list of rows', 'Write a list of objects: [{"person": "E1"}, …].')
  const list: readonly unknown[] = value
  const firstRows = new Map<string, number>()
  const objects = list.map((each, i) => {
    if (!isObject(each)) throw new Unusable('the row is not an object', 'Write each row as {"column": "cell"}.', i + 1, 'row')
    for (const key of Object.keys(each)) if (!firstRows.has(key)) firstRows.set(key, i + 1)
    return each
  })
  const header = [...firstRows.keys()]
  refuseTwins(header, (column) => firstRows.get(header[column] ?? '') ?? 1, 'row')
  const rows = objects.map((object, i) => cellsOf(object, header, i + 1))
  return { header, rows, above: 0, lineOf: (row) => row + 1, unit: 'row' }
}

function cellsOf(object: JsonObject, header: readonly string[], row: number): readonly string[] {
  const cells: string[] = []
  for (const [column, name] of header.entries()) {
    const value = Object.hasOwn(object, name) ? object[name] : null
    if (typeof value === 'string') cells[column] = value
    else if (typeof value === 'number' || typeof value === 'boolean') cells[column] = String(value)
    else if (value === null) cells[column] = ''
    else Object.defineProperty(cells, column, { enumerable: true, get: () => refuseNested(name, row) })
  }
  return cells
}

function refuseNested(name: string, row: number): never {
  throw new Unusable(`"${name}" holds a list or an object, not a text or a number`, 'Write each row flat.', row, 'row')
}
