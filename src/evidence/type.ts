import type { Evidence } from '../generated/checklist.ts'
import type { Yield } from '../model/observation.ts'
import type { EvidenceType } from '../model/rules.ts'
import type { Gather } from './gather.ts'

export type EntryOf<T extends EvidenceType> = Extract<Evidence, { type: T }>

/** How one type of evidence obtains its measures and sets. */
export type Collector<T extends EvidenceType> = (entry: EntryOf<T>, gather: Gather) => Promise<Yield<T>>
