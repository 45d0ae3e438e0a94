import { readXlsx, type Cell, type CellValue, type Sheet } from 'hucre/xlsx'
import { Unusable } from '../model/unusable.ts'
import { refuseTwins, rowsAbove, type Table } from './table.ts'

export interface XlsxOptions {
  /** Needed only where more than one visible sheet has rows. */
  readonly sheet?: string
  /** One-based row of the header; default 1. Where that one is blank, the next that is not. */
  readonly headerRow?: number
}

/** A workbook unpacks to this at most: what claims more is no list that people keep. */
const maxUnpackedBytes = 512 * 1024 * 1024

/**
 * A sheet of an Excel workbook (ECMA-376, .xlsx) as a table. Cells are as Excel stores them: a number without its format
 * (95 % is 0.95), a date as ISO 8601, a formula as its last result. Throws `Unusable`.
 */
export async function readXlsxTable(bytes: Uint8Array, { sheet, headerRow = 1 }: XlsxOptions = {}): Promise<Table> {
  if (!(unpackedSize(bytes) <= maxUnpackedBytes)) throw tooLarge()
  const { name, rows, cells: details = new Map<string, Cell>() } = await sheetOf(bytes, sheet)
  refuseUncalculated(details)
  const filled = rows.map((cells, i) => ({ cells: cells.map(textOf), row: i + 1 })).filter(({ cells, row }) => row >= headerRow && cells.some((cell) => cell !== ''))
  const [head, ...body] = filled
  if (!head) throw new Unusable(`the sheet "${name}" has no rows`, 'Name the sheet that has them with "sheet".')
  const width = head.cells.findLastIndex((cell) => cell !== '') + 1
  const header = head.cells.slice(0, width)
  refuseTwins(header, () => head.row, 'row')
  for (const { cells, row } of body)
    if (cells.slice(width).some((cell) => cell !== '')) throw new Unusable('the row has a cell to the right of the header', 'Give every column a name, or clear the cell.', row, 'row')
  return {
    header,
    above: rowsAbove(rows.slice(0, head.row - 1).map((cells) => cells.map(textOf)), header),
    rows: body.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? '')),
    lineOf: (index) => body[index]?.row ?? head.row,
    unit: 'row',
  }
}

/** A formula that nothing has worked out yet looks blank, and a blank row is none: rows would vanish. Excel stores "" as a result. */
function refuseUncalculated(cells: ReadonlyMap<string, Cell>): void {
  for (const [at, { formula, formulaResult, value }] of cells)
    if (formula !== undefined && (formulaResult ?? value ?? null) === null)
      throw new Unusable('has a formula without a result', 'Open the workbook in Excel or LibreOffice, let it calculate, and save it again.', Number(at.split(',')[0]) + 1, 'row')
}

async function sheetOf(bytes: Uint8Array, wanted: string | undefined) {
  const { sheets } = await opened(bytes)
  const named = sheets.map(({ name }) => `"${name}"`).join(', ')
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
    if (!found) throw new Unusable(`has no sheet "${wanted}"`, `It has ${named}.`)
    return found
  }
  const [first, ...others] = sheets.filter(hasRows)
  if (!first) throw new Unusable('has no visible sheet with rows', 'Export it again.')
  if (others.length > 0) throw new Unusable('has several sheets with rows', `Say which one with "sheet": ${named}.`)
  return first
}

/** Names of the visible sheets that have rows. Throws `Unusable` for what is no workbook. */
export async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  if (!(unpackedSize(bytes) <= maxUnpackedBytes)) throw tooLarge()
  return (await opened(bytes)).sheets.filter(hasRows).map(({ name }) => name)
}

function hasRows({ rows, hidden, veryHidden }: Sheet): boolean {
  return rows.length > 0 && hidden !== true && veryHidden !== true
}

function tooLarge(): Unusable {
  return new Unusable('unpacks to more than 512 MiB', 'Keep the one list in a workbook of its own.')
}

async function opened(bytes: Uint8Array) {
  try {
    return await readXlsx(bytes)
  } catch {
    throw new Unusable('is not an Excel workbook that can be read; it may be damaged or have a password', 'Save it again as "Excel Workbook (.xlsx)" without a password, or as "CSV UTF-8".')
  }
}

function textOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return textOfNumber(value)
  if (!(value instanceof Date)) return String(value).trim()
  /* Excel knows no zone: what the library gives as UTC is the clock on the wall. */
  return Number.isNaN(value.getTime()) ? '#NUM!' : value.toISOString().replace(/\.\d+Z$/, '').replace(/T00:00:00$/, '')
}

/** Excel keeps 15 digits. Of a whole number another program may have written 16; what is larger still is not the number that it was. */
function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!'
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)))
  return Number.isSafeInteger(value) ? String(value) : value.toExponential().toUpperCase()
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** What the entries of a ZIP archive claim to unpack to (APPNOTE 4.3.12); infinite where that can't be read. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== endOfDirectory) end--
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) return 0
  let total = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return Infinity
    const size = view.getUint32(at + 24, true)
    total += size === 0xffffffff ? Infinity : size
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return total
}
