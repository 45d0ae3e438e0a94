import type { History, State } from '../../generated/history.ts'

export type Point = History['points'][number]
export type Setback = History['setbacks'][number]
export type RoadItem = History['items'][number]

/** What a history is, and is not. */
export const caveat = 'A history proves nothing and opens no gate: commit dates are what their authors said. Only "check" gives a verdict.'

/** As in a report, with "not there" for an item that the checklist did not have. */
export const stateWords: Readonly<Record<State, string>> = {
  satisfied: 'satisfied',
  pending: 'waits for sign-off',
  unsatisfied: 'not satisfied',
  unknown: 'could not be judged',
  waived: 'waived',
  'not-applicable': 'not applicable',
  advisory: 'advisory',
  'other-environment': 'for another environment',
  absent: 'not in the checklist',
}

/** "3 of 7 required items satisfied", or why nobody can tell. */
export function standOf({ verdict, required, satisfied, why }: Point): string {
  return verdict === null ? `could not be read: ${why ?? 'nobody knows why'}` : `${satisfied} of ${required}`
}

/** "Triage line · 2026.12 · production", or the file's name where nothing else is known. */
export function subjectOf({ service, release, environment, checklist }: History): string {
  const parts = [service, release, environment].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : checklist
}

/** The commit as people name it. */
export function shortOf(commit: string): string {
  return commit.slice(0, 10)
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/** What happened, in words: "was satisfied, is not satisfied". */
export function fallOf({ kind, from, to }: Setback): string {
  switch (kind) {
    case 'lost':
      return `was ${stateWords[from]}; now ${stateWords[to]}`
    case 'excused':
      return `was required and ${stateWords[from]}; now it does not count: ${stateWords[to]}`
    case 'removed':
      return `was required and ${stateWords[from]}; taken out of the checklist`
  }
}

export interface Moved {
  readonly point: Point
  readonly from: string | null
  readonly to: string | null
}

/** Each time that the date of go-live moved. */
export function movesOf({ points }: History): readonly Moved[] {
  const read = points.filter(({ verdict }) => verdict !== null)
  return read.flatMap((point, i) => {
    const before = read[i - 1]
    return before && before.goLive !== point.goLive ? [{ point, from: before.goLive, to: point.goLive }] : []
  })
}
