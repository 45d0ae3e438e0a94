import type { Report } from '../generated/report.ts'
import type { ReportItem } from '../report/next.ts'

/** A sign-off that an item waits for. */
export interface Awaited {
  readonly item: ReportItem
  readonly role: string
  readonly from: readonly string[]
  readonly how: 'on-github' | 'declared' | 'signed'
  /** Null where the item's files can't be read. */
  readonly covers: string | null
  /** Whether nothing else of the item is open: what is signed before that goes stale when the evidence is mended. */
  readonly isRipe: boolean
}

/** Every sign-off that is still to come, in the report's order; of items that are excused none is. */
export function awaitedIn(report: Report): readonly Awaited[] {
  return report.items
    .filter(({ disposition }) => disposition === 'required' || disposition === 'advisory')
    .flatMap((item) =>
      item.evidence.flatMap(({ role, awaited }) =>
        awaited === undefined || role === undefined
          ? []
          : [{ item, role, from: awaited.from, how: howTo(awaited.minAssurance, report), covers: item.covers ?? null, isRipe: item.outcome === 'pending' }],
      ),
    )
}

function howTo(minAssurance: NonNullable<ReportItem['evidence'][number]['awaited']>['minAssurance'], { heardOnGitHub }: Report): Awaited['how'] {
  if (minAssurance === 'signed') return 'signed'
  return heardOnGitHub === undefined ? 'declared' : 'on-github'
}
