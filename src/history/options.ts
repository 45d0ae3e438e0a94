import type { Signers } from '../model/signers.ts'

export interface HistoryOptions {
  /** Path of the checklist relative to the root, as it is called today. */
  readonly checklist: string
  readonly environment?: string
  /** More policies than the checklist names; a path is read as it was at each commit, and as it is now where it was not there yet. */
  readonly policies?: readonly string[]
  /** A git revision where the road starts; without it, where the checklist first appears. */
  readonly since?: string
  /** Who may sign with which key, besides what policies say. */
  readonly signers?: readonly Signers[]
  /** At most so many commits are judged, spread evenly over those that touched something: 500 unless told. */
  readonly most?: number
  /** Told before each commit is judged. */
  readonly onCommit?: (number: number, of: number) => void
}
