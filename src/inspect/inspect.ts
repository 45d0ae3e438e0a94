import { evidenceFiles } from '../evidence/evidence-files.ts'
import type { Inspection } from '../generated/inspection.ts'
import { tool } from '../generated/tool.ts'
import { isGlob } from '../model/glob.ts'
import { formatInstant } from '../model/instant.ts'
import { resolvePath } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { concealing } from './conceal.ts'
import type { Draft } from './draft.ts'
import { fromChecklist } from './from-checklist.ts'
import { identity, identityIn, look, type Looked } from './look.ts'
import type { Place } from './observe.ts'
import { proposed, type InspectedFile, type Problem } from './propose.ts'
import { tableDrafts, type TableDrafts } from './table-drafts.ts'

export interface InspectOptions {
  /** Files, and folders for the files below them; relative to the root. */
  readonly files: readonly string[]
  /** Where the checklist is or will be, relative to the root. */
  readonly folder: string
}

/** So many files of one folder are looked at; more is no folder of evidence. */
const mostInFolder = 200

/** What the gate sees in files, and how a checklist would ask for it. Throws for nothing that a file holds. */
export async function inspect({ files, folder }: InspectOptions, ports: Ports): Promise<Inspection> {
  const now = Math.floor(ports.now().getTime() / 1000) * 1000
  const place: Place = { ports, evidence: evidenceFiles(ports, new Set(), new Set()), folder, now }
  const looked: (Looked & { readonly path: string })[] = []
  for (const path of await expanded(files, ports)) looked.push({ path, ...(await lookAt(path, place)) })
  const told = tableDrafts(looked.flatMap(({ tables }) => tables), now)
  const inspected: InspectedFile[] = []
  const shown = new Set<string>()
  for (const each of looked) inspected.push(await withProposals(each, told, shown, place))
  return { schemaVersion: 1, inspectedAt: formatInstant(now), timezone: 'UTC', files: inspected, tool: { name: tool.name, version: tool.version } }
}

/** Each file once; a folder stands for the files below it. */
async function expanded(paths: readonly string[], { files }: Ports): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const isFolder = path === '' || (await isFolderAt(path, files))
    const inside = isFolder ? await inFolder(path, files) : [path]
    for (const each of inside) found.add(each)
  }
  return [...found]
}

/** What can't be found out is no folder; looking at it says why. */
async function isFolderAt(path: string, files: Ports['files']): Promise<boolean> {
  try {
    return (await files.kind(path)) === 'folder'
  } catch (error) {
    if (error instanceof Unavailable) return false
    throw error
  }
}

/** The folder itself where it can't be listed: looking at it says why. */
async function inFolder(path: string, files: Ports['files']): Promise<readonly string[]> {
  try {
    const all = (await files.list(path, true, mostInFolder)).filter((file) => !/(?:^|\/)\.[^/]*$/.test(file))
    return all.length === 0 ? [path] : all
  } catch (error) {
    if (error instanceof Unusable || error instanceof Unavailable) return [path]
    throw error
  }
}

const nothing = { sha256: null, bytes: null, packing: null, format: null, table: null, notes: [], proposals: [] }

async function lookAt(path: string, place: Place): Promise<Looked> {
  const shown = path === '' ? '.' : fromChecklist(path, place.folder)
  const refused = await refusal(path, shown, place)
  if (refused) return { file: { ...nothing, path: shown, problem: refused }, drafts: [], tables: [] }
  const looked = await look(path, shown, place)
  return isGlob(shown) ? { ...looked, file: { ...looked.file, notes: [...looked.file.notes, patternNote] } } : looked
}

/** A checklist names the file by its path: a pattern finds it, and maybe others. */
const patternNote = 'Its name has "*" or "?", which make a pattern of it: rename it, or other files may be taken for it.'

async function refusal(path: string, shown: string, { folder, ports }: Place): Promise<Problem | null> {
  if (path === '' || (await isFolderAt(path, ports.files)))
    return { message: `is a folder without files, or with more than ${mostInFolder}`, remedy: 'Name the files: go-live-gate inspect evidence/*.csv' }
  if (shown.length > 1000 || /\p{Cs}/u.test(shown) || resolvePath(folder, shown) === null || resolvePath('', path) !== path)
    return { message: 'has a name that no checklist can hold', remedy: 'Rename it: without colons, backslashes, control characters and a tilde at its beginning, and shorter than a thousand characters.' }
  return null
}

async function withProposals(looked: Looked & { readonly path: string }, { drafts, serves }: TableDrafts, shown: Set<string>, place: Place): Promise<InspectedFile> {
  const { file, tables, path } = looked
  const served = tables.flatMap((opened) => serves.get(opened) ?? [])
  const own: readonly Draft[] = [...looked.drafts, ...tables.flatMap((opened) => drafts.get(opened) ?? [])]
  if (file.problem === null && own.length === 0 && served.length === 0) return { ...file, problem: unknownTable }
  const concealed = concealing([...tables, ...[...drafts.keys(), ...serves.keys()].filter((opened) => own.some(({ files }) => files.includes(opened.path)))])
  let seen = { ...file, notes: [...file.notes, ...served] }
  for (const draft of own) {
    const key = JSON.stringify([draft.type, draft.body])
    if (shown.has(key)) {
      seen = { ...seen, notes: [...seen.notes, `It is one of the files of the ${draft.type} entry above.`] }
      continue
    }
    shown.add(key)
    const { proposal, observation } = await proposed(draft, place, concealed)
    seen = { ...seen, ...identityIn(observation, path), proposals: [...seen.proposals, proposal] }
  }
  /* A file that was refused while it was measured has not been told by that. */
  return seen.sha256 === null ? { ...seen, ...(await identity(path, place)) } : seen
}

const unknownTable: Problem = {
  message: 'is a table, and its header fits no type of evidence',
  remedy: 'If it is evidence, "columns" in a checklist says which column is which: go-live-gate explain hazardLog (or another type) lists what is needed.',
}
