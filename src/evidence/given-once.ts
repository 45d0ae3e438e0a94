import type { TableObject } from '../generated/checklist.ts'
import { Unusable } from '../model/unusable.ts'
import type { Gather } from './gather.ts'

/**
 * Tells whether a table of a source is a new one. The same file counts once, and each sheet of it. Throws `Unusable`
 * where it is given again with other settings: its rows would count twice, or one of the two would be passed over.
 */
export function givenOnce(): (path: string, options: TableObject) => boolean {
  const seen = new Map<string, Map<string | null, string>>()
  return (path, options) => {
    const name = options.sheet?.trim().toLowerCase() ?? null
    const written = howRead({ ...options, sheet: '' })
    const tables = seen.get(path) ?? new Map<string | null, string>()
    seen.set(path, tables)
    const before = tables.get(name)
    if (before === written) return false
    if (before !== undefined || (tables.size > 0 && (name === null || tables.has(null))))
      throw new Unusable('is given twice with different settings', 'Give it once, with a list of what counts (where: {site: [North, South]}); only the sheets of a workbook are given one by one.')
    tables.set(name, written)
    return true
  }
}

/** The settings of a table, beside its file, as a text to compare. */
export function howRead(options: TableObject): string {
  return JSON.stringify(Object.entries({ ...options, file: '' }).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Tells whether a file is a copy, byte for byte, of another that was read in the same way, and says so in the report. */
export function copies(gather: Gather): (path: string, readAs?: string) => boolean {
  const first = new Map<string, string>()
  return (path, readAs = '') => {
    const key = `${gather.digest(path) ?? path}\n${readAs}`
    const original = first.get(key)
    if (original === undefined) first.set(key, path)
    if (original === undefined || original === path) return false
    gather.remark({
      rule: 'evidence/rows',
      message: `${path} is the same as ${original}, byte for byte, and does not count again`,
      remedy: 'Leave one of the two out, or put the file there that was meant.',
    })
    return true
  }
}
