import { catalogue } from '../generated/catalogue.ts'
import type { Inspection } from '../generated/inspection.ts'
import { formatInstant } from '../model/instant.ts'
import type { Measured, Observation, Remark } from '../model/observation.ts'
import { capital } from '../model/names.ts'
import { resolvePath } from '../model/path.ts'
import type { Concealed } from './conceal.ts'
import { decisions } from './decide.ts'
import { linesOf, type Draft } from './draft.ts'
import { observe, type Place } from './observe.ts'

export type InspectedFile = Inspection['files'][number]
export type Proposal = InspectedFile['proposals'][number]
export type Problem = NonNullable<InspectedFile['problem']>
type MeasureRow = Proposal['measures'][number]

/** A draft with what the gate would measure by it; nothing that is concealed stands in it. */
export async function proposed(draft: Draft, place: Place, conceal: Concealed): Promise<{ readonly proposal: Proposal; readonly observation: Observation }> {
  const { observation, timesWithoutZone } = await observe(linesOf(draft), place)
  const awaited = draft.needs === undefined ? null : resolvePath(place.folder, draft.needs.path)
  /* That a file which is still to be named is not there says nothing new. */
  const isExpected = (message: string) => awaited !== null && message === `${awaited}: there is no such file`
  const problem = ({ message, remedy }: Remark): Problem => ({ message: conceal.text(message), remedy: conceal.text(remedy) })
  const proposal: Proposal = {
    type: draft.type,
    why: draft.why,
    files: [...draft.files],
    status: observation.status,
    measures: measureRows(draft, observation, conceal),
    sets: setRows(draft, observation, conceal).filter(({ name, value }) => !(name === 'sites' && value.every((site) => draft.files.some((file) => resolvePath(place.folder, file) === site)))),
    occurredAt: observation.occurredAt === null ? null : formatInstant(observation.occurredAt),
    timesWithoutZone: draft.hasTimes ?? timesWithoutZone,
    warnings: observation.warnings.map(problem),
    problems: observation.refusals.filter(({ message }) => !isExpected(message)).map(problem),
    questions: [...(draft.needs ? [`${draft.needs.what}. Without it nothing can be measured; inspect it together with this file`] : []), ...draft.questions],
    lines: linesOf(draft, decisions(draft.type, isUndated(observation), draft.questions)),
  }
  return { proposal, observation }
}

/** Whether it has an age, and nothing to count it from. */
function isUndated({ status, measures, occurredAt }: Observation): boolean {
  return status === 'measured' && occurredAt === null && Object.hasOwn(measures, 'age')
}

interface Described {
  readonly measures: Readonly<Record<string, { readonly unit: MeasureRow['unit']; readonly label: string }>>
  readonly sets: Readonly<Record<string, { readonly label: string }>>
  readonly defaults: Readonly<Record<string, unknown>>
}

function measureRows({ type }: Draft, { measures }: Observation, conceal: Concealed): MeasureRow[] {
  const described: Described = catalogue[type]
  return Object.entries(measures).map(([name, measure]) => {
    const { unit = 'number', label = name } = described.measures[name] ?? {}
    const bounds = ['min', 'max'].map((side) => `${side}${capital(name)}`).filter((key) => Object.hasOwn(described.defaults, key))
    return { name, label, unit, ...factsOf(measure, conceal), ...(bounds.length > 0 ? { default: bounds.map((key) => `${key}: ${String(described.defaults[key])}`).join(', ') } : {}) }
  })
}

/** Nobody's name, and advice only where something lacks. */
function factsOf({ value, n, of, group, why, remedy }: Measured, conceal: Concealed) {
  return {
    value,
    ...(n === undefined ? {} : { n }),
    ...(of === undefined ? {} : { of }),
    ...(group === undefined ? {} : { group: conceal.has(group) ? '…' : group }),
    ...(value !== null || why === undefined ? {} : { why: conceal.text(why) }),
    ...(value !== null || remedy === undefined ? {} : { remedy: conceal.text(remedy) }),
  }
}

function setRows({ type }: Draft, { sets }: Observation, conceal: Concealed): Proposal['sets'] {
  const described: Described = catalogue[type]
  return Object.entries(sets).map(([name, value]) => ({ name, label: described.sets[name]?.label ?? name, value: value.filter((each) => !conceal.has(each)) }))
}
