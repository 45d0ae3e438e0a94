import { evidenceFiles, type EvidenceFiles } from '../evidence/evidence-files.ts'
import type { Inspection } from '../generated/inspection.ts'
import { tool } from '../generated/tool.ts'
import { formatInstant } from '../model/instant.ts'
import { isGlob } from '../model/glob.ts'
import { resolvePath } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { fromChecklist } from './from-checklist.ts'
import type { Place } from './observe.ts'
import { proposed, type InspectedFile } from './propose.ts'
import { tell, type Told } from './tell.ts'
import { toolDraft } from './tool-draft.ts'

export interface InspectOptions {
  /** Paths relative to the root. */
  readonly files: readonly string[]
  /** Where the checklist is or will be, relative to the root. */
  readonly folder: string
}

/** What the gate sees in files, and how a checklist would ask for it. Throws for nothing that a file holds. */
export async function inspect({ files, folder }: InspectOptions, ports: Ports): Promise<Inspection> {
  const now = Math.floor(ports.now().getTime() / 1000) * 1000
  const evidence = evidenceFiles(ports, new Set(), new Set())
  const place: Place = { ports, evidence, folder, now }
  const inspected: InspectedFile[] = []
  for (const path of new Set(files)) inspected.push(await inspectOne(path, place))
  return { schemaVersion: 1, inspectedAt: formatInstant(now), timezone: 'UTC', files: inspected, tool: { name: tool.name, version: tool.version } }
}

async function inspectOne(path: string, place: Place): Promise<InspectedFile> {
  const start: InspectedFile = { path: fromChecklist(path, place.folder), sha256: null, bytes: null, packing: null, format: null, table: null, notes: [], problem: null, proposals: [] }
  if (!isNameable(start.path, place.folder)) return { ...start, problem: { message: 'has a name that no checklist can hold', remedy: 'Rename it: without backslashes and control characters, and shorter than a thousand characters.' } }
  try {
    const { told, packing } = await tell(path, place.evidence, place.ports)
    return await seen(told, path, { ...start, packing, notes: isGlob(start.path) ? [patternNote] : [] }, place)
  } catch (error) {
    if (error instanceof Unusable || error instanceof Unavailable) return { ...start, problem: { message: error.message, remedy: error.remedy } }
    throw error
  }
}

/** A checklist names the file by its path: a pattern finds it, and maybe others. */
const patternNote = 'Its name has "*" or "?", which make a pattern of it: rename it, or other files may be taken for it.'

function isNameable(path: string, folder: string): boolean {
  return path.length <= 1000 && !/\p{Cs}/u.test(path) && resolvePath(folder, path) !== null
}

async function seen(told: Told, path: string, start: InspectedFile, place: Place): Promise<InspectedFile> {
  switch (told.is) {
    case 'tool': {
      const { format, draft } = toolDraft(told.format, start.path)
      if (draft === null) return { ...start, ...(await identity(path, place.evidence)), format, problem: { message: `is a file of ${told.format.format.tool}, which the gate does not take as evidence`, remedy: 'instead' in told.format.format ? told.format.format.instead : '' } }
      const { proposal, observation } = await proposed(draft, place)
      const [source] = observation.sources
      return { ...start, sha256: source?.sha256 ?? null, bytes: source?.bytes ?? null, format, proposals: [proposal] }
    }
    case 'json':
    case 'archive':
    case 'text':
    case 'bytes':
      return { ...start, ...(await identity(path, place.evidence)), problem: { message: 'is of no format that the gate knows', remedy: 'See docs/evidence.md for what it reads.' } }
  }
}

async function identity(path: string, evidence: EvidenceFiles): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const { sha256, bytes } = await evidence.whole(path)
  return { sha256, bytes }
}
