import type { Inspection } from '../generated/inspection.ts'
import { indented } from './draft.ts'
import type { Proposal } from './propose.ts'
import { comment } from './yaml.ts'

/** The item in which a type of evidence usually stands: a standard category where there is one. */
const itemOf: Readonly<Record<string, string>> = {
  engagement: 'staff-engagement',
  training: 'operator-training',
  hazardLog: 'safety-sign-off',
  loadTest: 'load-testing',
  concerns: 'concerns',
  survey: 'public-consultation',
  accessibility: 'equal-access',
  rehearsal: 'rollback',
  outcomes: 'service-outcomes',
  measurement: 'data-migration',
  document: 'support-handover',
  actionLog: 'independent-assurance',
  testReport: 'end-to-end-testing',
  defectLog: 'end-to-end-testing',
  securityScan: 'security-privacy',
}

/** The first of a file's proposals is the likeliest. */
function entriesByItem({ files }: Inspection): ReadonlyMap<string, readonly Proposal[]> {
  const items = new Map<string, Proposal[]>()
  for (const { proposals: [proposal] } of files) {
    if (!proposal) continue
    const id = itemOf[proposal.type] ?? 'other'
    items.set(id, [...(items.get(id) ?? []), proposal])
  }
  return items
}

/**
 * A first checklist that asks for all of these files. It is not ready as it stands, whatever they show: somebody has to
 * sign that it asks for enough, and owners are still to be named.
 */
export function firstChecklist(inspection: Inspection): string {
  const items = [...entriesByItem(inspection)].map(([id, proposals]) => `  - id: ${id}\n    owner: to-be-named\n    evidence:\n${proposals.map((proposal, i) => indented(toldApart(proposal, proposals, i), 6)).join('')}`)
  const left = inspection.files.filter(({ problem }) => problem !== null).flatMap(({ path, problem }) => comment(`${path}: ${problem?.message ?? ''}`))
  return `# yaml-language-server: $schema=./node_modules/go-live-gate/schemas/checklist.schema.json
# A draft, from what go-live-gate inspect saw. Name the owners, decide what is asked below each entry, and take out what
# proves nothing. Figures are for people: a threshold that is taken from the result proves nothing.
version: 1
service: To be named
release: to-be-named
# goLive: …    when the service goes live, as 2026-12-09T06:00:00Z
timezone: UTC # replace it: the zone in which people write dates, as Europe/London
roles:
  release-owner: [to-be-named] # replace it: who may sign that this checklist asks for enough
items:
${[...items, signOff].join('')}${left.length > 0 ? `# Not asked for:\n${left.map((line) => `${line}\n`).join('')}` : ''}`
}

/** Nobody signs by chance: until somebody does, the draft is not ready. */
const signOff = `  - id: checklist-agreed
    title: The checklist asks for what going live needs
    owner: to-be-named
    evidence:
      - type: signOff
        role: release-owner
`

/** Two entries of one type in one item need ids. */
function toldApart({ type, lines }: Proposal, all: readonly Proposal[], index: number): string {
  const twins = all.filter((each) => each.type === type)
  const place = all.slice(0, index).filter((each) => each.type === type).length + 1
  return twins.length < 2 ? lines : lines.replace('\n', `\n  id: part-${place}\n`)
}
