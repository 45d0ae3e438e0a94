import { loadChecklist } from '../checklist/load.ts'
import { meaningFindings } from '../checklist/meaning.ts'
import { collect, type CollectedEntry } from '../evidence/collect.ts'
import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import type { Instant } from '../model/instant.ts'
import type { Observation } from '../model/observation.ts'
import type { Ports } from '../model/ports.ts'
import { demandsOf } from '../policy/demands.ts'
import { indented } from './draft.ts'

export interface Place {
  readonly ports: Ports
  readonly evidence: EvidenceFiles
  /** Of the checklist, relative to the root. */
  readonly folder: string
  readonly now: Instant
}

export interface Observed {
  readonly observation: Observation
  /** Whether the zone in which the checklist reads times decides what is seen. */
  readonly timesWithoutZone: boolean
}

/** Far from UTC, so that what hangs on the zone shows. */
const farZone = 'Pacific/Kiritimati'

/**
 * What the gate would make of an entry: it stands in a checklist, which is read as every checklist is, and is collected as
 * every entry is. Read in a second zone too, for what has a zone of its own is the same in both.
 */
export async function observe(lines: string, place: Place): Promise<Observed> {
  const entry = await entryIn(lines)
  const collected = (timezone: string) =>
    collect(entry, {
      files: place.ports.files,
      evidence: place.evidence,
      github: null,
      people: { owner: 'nobody', roles: {} },
      times: { now: place.now, judgedFor: place.now, goLive: null, timezone },
      folder: place.folder,
    })
  const observation = await collected('UTC')
  /* What is not dated has no time that could lack a zone; what is refused may be, for being dated in the future. */
  if (observation.occurredAt === null && observation.status === 'measured') return { observation, timesWithoutZone: false }
  const far = await collected(farZone)
  return { observation, timesWithoutZone: far.occurredAt !== observation.occurredAt || far.status !== observation.status }
}

/** Throws `TypeError` for lines that are no entry: a draft of ours that no checklist could hold. */
async function entryIn(lines: string): Promise<CollectedEntry> {
  const text = `version: 1\nservice: inspected\nrelease: inspected\nitems:\n  - id: inspected\n    owner: nobody\n    evidence:\n${indented(lines, 6)}`
  const read = await loadChecklist(new TextEncoder().encode(text))
  if (!read.ok) throw new TypeError(`lines that no checklist can hold: ${read.findings.map(({ message }) => message).join('; ')}`)
  const { items, findings } = demandsOf(read.value, '')
  const flaws = [...meaningFindings(read.value, { items: [], roles: [] }), ...findings].map(({ message }) => message)
  const demanded = items[0]?.evidence[0]
  if (flaws.length > 0 || demanded?.kind !== 'sourced' || demanded.entry.type === 'signOff') throw new TypeError(`lines that are no entry: ${flaws.join('; ')}`)
  return demanded.entry
}
