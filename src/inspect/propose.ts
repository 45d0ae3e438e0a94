import { catalogue } from '../generated/catalogue.ts'
import type { Inspection } from '../generated/inspection.ts'
import { formatInstant } from '../model/instant.ts'
import type { Measured, Observation, Remark } from '../model/observation.ts'
import { capital } from '../model/names.ts'
import { decisions } from './decide.ts'
import { linesOf, type Draft } from './draft.ts'
import { observe, type Place } from './observe.ts'

export type InspectedFile = Inspection['files'][number]
export type Proposal = InspectedFile['proposals'][number]
export type Problem = NonNullable<InspectedFile['problem']>
type MeasureRow = Proposal['measures'][number]

/** A draft with what the gate would measure by it. `conceal` takes out of a message what could name somebody. */
export async function proposed(draft: Draft, place: Place, conceal: (text: string) => string = (text) => text): Promise<{ readonly proposal: Proposal; readonly observation: Observation }> {
  const { observation, timesWithoutZone } = await observe(linesOf(draft), place)
  const problem = ({ message, remedy }: Remark): Problem => ({ message: conceal(message), remedy: conceal(remedy) })
  const proposal: Proposal = {
    type: draft.type,
    why: draft.why,
    files: [...draft.files],
    status: observation.status,
    measures: measureRows(draft, observation),
    sets: setRows(draft, observation).filter(({ name, value }) => !(name === 'sites' && value.every((site) => draft.files.includes(site)))),
    occurredAt: observation.occurredAt === null ? null : formatInstant(observation.occurredAt),
    timesWithoutZone,
    warnings: observation.warnings.map(problem),
    problems: observation.refusals.map(problem),
    questions: [...draft.questions],
    lines: linesOf(draft, decisions(draft.type, isUndated(observation))),
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

function measureRows({ type }: Draft, { measures }: Observation): MeasureRow[] {
  const described: Described = catalogue[type]
  return Object.entries(measures).map(([name, measure]) => {
    const { unit = 'number', label = name } = described.measures[name] ?? {}
    const bounds = ['min', 'max'].map((side) => `${side}${capital(name)}`).filter((key) => Object.hasOwn(described.defaults, key))
    return { name, label, unit, ...factsOf(measure), ...(bounds.length > 0 ? { default: bounds.map((key) => `${key}: ${String(described.defaults[key])}`).join(', ') } : {}) }
  })
}

/** Nobody's name, and advice only where something lacks. */
function factsOf({ value, n, of, group, why, remedy }: Measured) {
  return {
    value,
    ...(n === undefined ? {} : { n }),
    ...(of === undefined ? {} : { of }),
    ...(group === undefined ? {} : { group }),
    ...(value !== null || why === undefined ? {} : { why }),
    ...(value !== null || remedy === undefined ? {} : { remedy }),
  }
}

function setRows({ type }: Draft, { sets }: Observation): Proposal['sets'] {
  const described: Described = catalogue[type]
  return Object.entries(sets).map(([name, value]) => ({ name, label: described.sets[name]?.label ?? name, value: [...value] }))
}
