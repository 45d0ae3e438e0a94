import { extensionOf, folderOf } from '../model/path.ts'
import { isObject } from '../readers/json-object.ts'
import type { Draft } from './draft.ts'
import { flowMap, scalar } from './yaml.ts'

/** As the checklist's schema has it. */
const measureName = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/
const mostNames = 20

/** Named numbers; null for another JSON document. */
export function measurementDraft(path: string, value: unknown): Draft | null {
  if (!isObject(value)) return null
  const names = Object.entries(value)
    .filter(([name, number]) => typeof number === 'number' && Number.isFinite(number) && measureName.test(name))
    .map(([name]) => name)
    .slice(0, mostNames)
  if (names.length === 0) return null
  return {
    type: 'measurement',
    why: `it has named numbers: ${names.join(', ')}`,
    files: [path],
    body: [
      `values: ${scalar(path)}`,
      `min: ${flowMap(names.map((name) => [name, '1']))} # replace both: keep of each number the side that counts, with your figure;`,
      `max: ${flowMap(names.map((name) => [name, '0']))} # as they stand, no number can be at least 1 and at most 0`,
    ],
    questions: [],
    hasTimes: false,
  }
}

const textExtensions: ReadonlySet<string> = new Set(['md', 'markdown', 'txt', 'text'])
/** What people write and sign, which the gate hashes and does not read. */
const officeExtensions: ReadonlySet<string> = new Set(['pdf', 'docx', 'odt', 'pptx', 'odp', 'rtf', 'doc', 'ppt', 'vsdx', 'png', 'jpg', 'jpeg'])

export function isTextDocument(path: string): boolean {
  return textExtensions.has(extensionOf(path))
}

/** A document that people read; null for a file that is none by its name, for as a document any file would pass. */
export function documentDraft(path: string): Draft | null {
  const isText = isTextDocument(path)
  if (!isText && !officeExtensions.has(extensionOf(path))) return null
  return {
    type: 'document',
    why: isText ? 'it is a text that people read' : 'it is a document that people read; the gate takes its digest, and can not count its words',
    files: [path],
    body: [`files: ${scalar(path)}`],
    questions: ['that it exists says little: if somebody has to accept it, let the item also have {type: signOff, role: …}, which covers this file'],
    hasTimes: false,
  }
}

/** A register of concerns kept as a folder with a file for each; null for another YAML file. */
export function concernFolderDraft(path: string, keys: readonly string[]): Draft | null {
  if (!['id', 'raisedBy', 'severity', 'status'].every((key) => keys.includes(key)) || folderOf(path) === '') return null
  return {
    type: 'concerns',
    why: 'it is a concern, one of those in its folder',
    files: [folderOf(path)],
    body: [`register: ${scalar(folderOf(path))}`],
    questions: [],
    hasTimes: false,
  }
}
