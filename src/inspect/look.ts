import { extensionOf } from '../model/path.ts'
import type { Observation } from '../model/observation.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { isObject } from '../readers/json-object.ts'
import { looksLikeStatements } from '../readers/xapi.ts'
import { parseYaml } from '../source/yaml.ts'
import { shownColumn } from './columns.ts'
import type { Draft } from './draft.ts'
import type { Place } from './observe.ts'
import { openTable, type OpenedTable, type TableForm } from './open-table.ts'
import { concernFolderDraft, documentDraft, isTextDocument, measurementDraft } from './other-drafts.ts'
import type { InspectedFile, Problem } from './propose.ts'
import { tell, type Told } from './tell.ts'
import { toolDraft } from './tool-draft.ts'

/** What one file holds, before it is known what the others do. */
export interface Looked {
  readonly file: InspectedFile
  /** Entries that need no other file. */
  readonly drafts: readonly Draft[]
  /** Tables that are still to be told: several where a workbook has several sheets. */
  readonly tables: readonly OpenedTable[]
}

/** @param path Relative to the root. @param shown As a checklist names it. */
export async function look(path: string, shown: string, place: Place): Promise<Looked> {
  const start: InspectedFile = { path: shown, sha256: null, bytes: null, packing: null, format: null, table: null, notes: [], problem: null, proposals: [] }
  try {
    const { told, packing } = await tell(path, place.evidence, place.ports)
    return await seen(told, path, { ...start, packing }, place)
  } catch (error) {
    if (error instanceof Unusable || error instanceof Unavailable) return withProblem({ ...start, ...(await identity(path, place)) }, error)
    throw error
  }
}

async function seen(told: Told, path: string, start: InspectedFile, place: Place): Promise<Looked> {
  switch (told.is) {
    case 'tool': {
      const tool = toolDraft(told.format, start.path)
      const { format } = tool
      /* A draft's own measuring tells size and digest: a file of gigabytes is not read once more for them. */
      if (tool.draft) return { file: { ...start, format }, drafts: [tool.draft], tables: [] }
      return withProblem({ ...start, ...(await identity(path, place)), format }, tool.problem)
    }
    case 'json':
      return jsonIn(told.value, path, { ...start, ...(await identity(path, place)) }, place)
    case 'archive':
      return archive(path, { ...start, ...(await identity(path, place)) }, place)
    case 'text':
      return textIn(path, { ...start, ...(await identity(path, place)) }, place)
    case 'bytes':
      return documentOr(unknown, start.path, { ...start, ...(await identity(path, place)) })
  }
}

const unknown: Problem = { message: 'is of no kind that the gate knows', remedy: 'See docs/evidence.md for the files of tools that it reads, and docs/tables.md for lists.' }

function withProblem(file: InspectedFile, { message, remedy }: Problem): Looked {
  return { file: { ...file, problem: { message, remedy } }, drafts: [], tables: [] }
}

/** Digest and size; nothing where the file is too large to be read whole, or not there. */
export async function identity(path: string, { evidence }: Place): Promise<Pick<InspectedFile, 'sha256' | 'bytes'>> {
  try {
    const { sha256, bytes } = await evidence.whole(path)
    return { sha256, bytes }
  } catch (error) {
    if (error instanceof Unusable || error instanceof Unavailable) return { sha256: null, bytes: null }
    throw error
  }
}

/** Digest and size from what was measured. */
export function identityIn({ sources }: Observation, path: string): Partial<Pick<InspectedFile, 'sha256' | 'bytes'>> {
  const source = sources.find((each) => each.path === path)
  return source ? { sha256: source.sha256, bytes: source.bytes } : {}
}

async function jsonIn(value: unknown, path: string, start: InspectedFile, place: Place): Promise<Looked> {
  if (looksLikeStatements(value)) return tables([await opened(path, start, place, { isStatements: true })], start)
  if (isObject(value) && 'schemaVersion' in value && 'verdict' in value) return withProblem(start, { message: 'is a report of the gate itself', remedy: 'Give what the work produced, not what was said of it.' })
  if (Array.isArray(value)) return tables([await opened(path, start, place)], start)
  const draft = measurementDraft(start.path, value)
  return draft ? { file: { ...start, format: { name: 'json-numbers', words: 'named numbers (JSON)' } }, drafts: [draft], tables: [] } : withProblem(start, unknown)
}

async function archive(path: string, start: InspectedFile, place: Place): Promise<Looked> {
  const { sheetNames } = await import('../readers/xlsx.ts')
  let names: readonly string[]
  try {
    names = await sheetNames((await place.evidence.whole(path)).content)
  } catch (error) {
    if (error instanceof Unusable) return documentOr(error, start.path, start)
    throw error
  }
  if (names.length <= 1) return tables([await opened(path, start, place)], start)
  const all = (await Promise.all(names.map((sheet) => openedOrNot(path, start, place, sheet)))).flatMap((table) => table ?? [])
  return tables(all, { ...start, notes: [...start.notes, `It has ${names.length} sheets with rows: ${names.map((name) => `"${name}"`).join(', ')}.`] })
}

async function textIn(path: string, start: InspectedFile, place: Place): Promise<Looked> {
  const extension = extensionOf(path)
  if (extension === 'yml' || extension === 'yaml') return yamlIn(decode((await place.evidence.whole(path)).content), start)
  const document = documentOr(unknown, start.path, start)
  try {
    const table = await opened(path, start, place)
    if (table.columns.length > 1 || extension === 'csv') {
      const looked = tables([table], start)
      return isTextDocument(path) && table.columns.length < 3 ? document : looked
    }
    return document
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    return document.file.problem === null || extension === 'html' || extension === 'htm' ? document : withProblem(start, error)
  }
}

function yamlIn(text: string, start: InspectedFile): Looked {
  const parsed = parseYaml(text)
  if (!parsed.ok) return withProblem(start, { message: `line ${parsed.problem.at.line}: ${parsed.problem.message}`, remedy: parsed.problem.remedy })
  const { value } = parsed.document
  const keys = isObject(value) ? Object.keys(value) : []
  if (keys.includes('items') && (keys.includes('service') || keys.includes('policy')))
    return withProblem(start, { message: `is a ${keys.includes('policy') ? 'policy' : 'checklist'}, not evidence`, remedy: keys.includes('policy') ? 'Name it under "policies" of a checklist.' : 'Check it with: go-live-gate validate.' })
  const draft = concernFolderDraft(start.path, keys)
  return draft ? { file: { ...start, format: { name: 'concern', words: 'a concern (YAML)' } }, drafts: [draft], tables: [] } : withProblem(start, unknown)
}

function documentOr(problem: Problem, path: string, start: InspectedFile): Looked {
  const draft = documentDraft(path)
  return draft ? { file: { ...start, format: { name: extensionOf(path), words: isTextDocument(path) ? 'a text' : 'a document' } }, drafts: [draft], tables: [] } : withProblem(start, problem)
}

async function opened(path: string, { path: shown }: InspectedFile, { evidence, now }: Place, hints: Parameters<typeof openTable>[3] = {}): Promise<OpenedTable> {
  return openTable(shown, (await evidence.whole(path)).content, now, hints)
}

/** Null for a sheet that is no table: others of the workbook may be. */
async function openedOrNot(path: string, start: InspectedFile, place: Place, sheet: string): Promise<OpenedTable | null> {
  try {
    return await opened(path, start, place, { sheet })
  } catch (error) {
    if (error instanceof Unusable) return null
    throw error
  }
}

const forms: Readonly<Record<TableForm, string>> = {
  csv: 'a table (CSV)',
  'json-rows': 'a table (JSON)',
  xlsx: 'a table (Excel workbook)',
  'xapi-statements': 'statements of learning (xAPI or cmi5)',
  'moodle-activities': "Moodle's activity completion",
}

function tables(all: readonly OpenedTable[], start: InspectedFile): Looked {
  const [largest] = all.toSorted((a, b) => b.table.rows.length - a.table.rows.length)
  if (!largest) return withProblem(start, unknown)
  const { form, table, columns } = largest
  return {
    file: {
      ...start,
      format: { name: form, words: forms[form] },
      table: { rows: table.rows.length, columns: columns.map(shownColumn) },
      notes: [...start.notes, ...new Set(all.flatMap(({ notes }) => notes))],
    },
    drafts: [],
    tables: all,
  }
}
