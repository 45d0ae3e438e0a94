import { collect } from '../evidence/collect.ts'
import { evidenceFiles } from '../evidence/evidence-files.ts'
import type { GatherContext } from '../evidence/gather.ts'
import type { Checklist } from '../generated/checklist.ts'
import { coveredText } from '../judge/covers.ts'
import type { ObservedItem } from '../judge/items.ts'
import type { Observation } from '../model/observation.ts'
import { folderOf } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import type { DemandedEvidence, DemandedItem, Demands } from '../policy/demands.ts'
import { hashOf } from './hash.ts'
import type { GateOptions } from './options.ts'
import type { ReadChecklist } from './read.ts'

/** An item with what was seen of it, and the text that a sign-off covers. */
export interface GatheredItem {
  readonly observed: ObservedItem
  readonly text: string | null
}

/** Looks at every entry of every item; nothing stops at the first that fails. */
export async function gatherAll(
  { checklist, realPath, policies, times }: ReadChecklist,
  demands: Demands,
  options: GateOptions,
  ports: Ports,
): Promise<readonly GatheredItem[]> {
  const { github } = ports
  const evidence = evidenceFiles(ports, new Set([options.checklist, realPath, ...policies.flatMap((policy) => [policy.address, policy.realPath ?? []].flat())]), new Set(options.outputs))
  const gathered: GatheredItem[] = []
  for (const item of demands.items) {
    const context: GatherContext = {
      files: ports.files,
      evidence,
      times,
      github,
      people: { owner: item.owner, roles: demands.roles, ...(item.owners ? { owners: item.owners } : {}) },
      folder: folderOf(options.checklist),
    }
    const observations: (Observation | null)[] = []
    for (const demanded of item.evidence) observations.push(await observe(demanded, context))
    const text = textOf(checklist, item, observations, ports)
    const covers = text === null ? null : `sha256:${hashOf(text, ports)}`
    gathered.push({ observed: { demanded: item, observations, covers }, text })
  }
  return gathered
}

/** What is seen of an entry; null for sign-offs, which are judged later. What a policy asks for and nobody gives can't be seen. */
async function observe(demanded: DemandedEvidence, context: GatherContext): Promise<Observation | null> {
  if (demanded.kind === 'standing') return nothingGiven
  const { entry, own, alone } = demanded
  if (entry.type === 'signOff') return null
  const seen = await collect(entry, { ...context, own })
  if (alone === undefined || alone.type === 'signOff') return seen
  const { withoutHelp } = await import('../judge/without-help.ts')
  return withoutHelp(seen, await collect(alone, { ...context, own }), { ...demanded, entry: alone }, demanded)
}

const nothingGiven: Observation = { status: 'unusable', measures: {}, sets: {}, sources: [], occurredAt: null, lapses: [], warnings: [], refusals: [] }

/** An item whose files can't be read has nothing that could be signed. */
function textOf({ service, release }: Checklist, { id, evidence }: DemandedItem, observations: readonly (Observation | null)[], ports: Ports): string | null {
  const entries = evidence.map(({ entry }) => entry)
  if (observations.some((observation, i) => observation !== null && observation.status !== 'measured' && !isOnGitHub(evidence[i]))) return null
  const sources = observations.flatMap((observation) => observation?.sources ?? [])
  return coveredText({ service, release, item: id, entries, sources }, (text) => hashOf(text, ports))
}

/** What stands on GitHub has no files: what is asked of it can be signed for without a network. */
function isOnGitHub(demanded: DemandedEvidence | undefined): boolean {
  if (demanded?.kind !== 'sourced') return false
  const { entry } = demanded
  return entry.type === 'githubCheck' || entry.type === 'deployment' || (entry.type === 'concerns' && entry.github !== undefined)
}
