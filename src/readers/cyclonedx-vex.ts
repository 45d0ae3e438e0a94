import { Unusable } from '../model/unusable.ts'
import type { JsonObject } from './json-object.ts'
import { listOf, objectsIn, partOf, textOf } from './json-parts.ts'
import { findingName, highest, severityOf, type ScanRun } from './scan-run.ts'

const giveScan = 'Give the result of a scan of it: SARIF, or CycloneDX with the vulnerabilities that were found and what was decided of each.'

/**
 * A CycloneDX document with vulnerabilities. One that is exploitable, still in triage or without analysis is an error;
 * one that is resolved, a false positive, or not affected for a stated reason is none. Each stands for itself, so the
 * same CVE that is settled for one component does not settle another. Throws `Unusable` for a document that lists none:
 * a bill of materials that nobody scanned looks the same.
 */
export function readCycloneDx(value: unknown): ScanRun {
  const document = partOf(value)
  if (document['bomFormat'] !== 'CycloneDX') throw new Unusable('is not a CycloneDX document', giveScan)
  if ((listOf(document['vulnerabilities']) ?? []).length === 0)
    throw new Unusable('lists no vulnerability; a bill of materials that nobody scanned looks the same', giveScan)
  const vulnerabilities = objectsIn(document['vulnerabilities'], 'vulnerabilities', giveScan)
  const states = vulnerabilities.map((each, i) => stateOf(each, i + 1))
  const live = vulnerabilities.filter((_, i) => states[i] === 'live')
  const metadata = partOf(document['metadata'])
  const timestamp = textOf(metadata['timestamp']) ?? ''
  return {
    format: 'cyclonedx-vex',
    runs: 1,
    tools: toolsOf(metadata['tools']),
    errors: live.map(({ id }) => findingName(id)),
    warnings: [],
    notes: [],
    suppressed: states.filter((state) => state === 'set aside').length,
    severity: highest(live.map(scoreOf)),
    starts: [timestamp],
    dated: [],
  }
}

function stateOf({ analysis }: JsonObject, place: number): 'live' | 'set aside' | 'mended' {
  const { state, justification, detail } = partOf(analysis)
  switch (state) {
    case undefined:
    case 'exploitable':
    case 'in_triage':
      return 'live'
    case 'resolved':
    case 'resolved_with_pedigree':
      return 'mended'
    case 'false_positive':
      return 'set aside'
    case 'not_affected':
      /* Set aside without a reason is not set aside. */
      return [justification, detail].some((reason) => typeof reason === 'string' && reason.trim() !== '') ? 'set aside' : 'live'
    default:
      throw new Unusable(`its vulnerability ${place} has the state ${JSON.stringify(state).slice(0, 40)}, which CycloneDX does not know`, giveScan)
  }
}

/** The highest score that anybody gave it; null where nobody did. */
function scoreOf({ ratings }: JsonObject): number | null {
  const scores = (listOf(ratings) ?? []).flatMap((rating) => partOf(rating)['score'] ?? [])
  return scores.length === 0 ? null : highest(scores.map(severityOf))
}

/** Versions to 1.4 have a list of tools, later ones components and services. */
function toolsOf(tools: unknown): readonly string[] {
  const list = listOf(tools) ?? [...(listOf(partOf(tools)['components']) ?? []), ...(listOf(partOf(tools)['services']) ?? [])]
  return [...new Set(list.flatMap((tool) => textOf(partOf(tool)['name']) ?? []))]
}
