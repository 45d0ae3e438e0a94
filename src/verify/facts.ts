import type { Attestation, Subject } from '../generated/attestation.ts'
import type { Report } from '../generated/report.ts'
import type { Instant } from '../model/instant.ts'
import type { CheckedFile } from './inputs.ts'

/** What whoever deploys knows for certain, and holds an attestation to. */
export interface Asked {
  /** Path of the checklist, relative to the root. */
  readonly checklist: string
  readonly environment: string | null
  /** Seconds that may have passed since the verdict. */
  readonly maxAge: number
  /** The artefacts that are deployed. */
  readonly subjects: readonly Subject[]
  /** The commit that is deployed, where it is told rather than found. */
  readonly commit: string | null
}

/** What is checked out; null where there is no repository. */
export type Here = { readonly commit: string; readonly changed: readonly string[] } | null

/** Everything that the judgement of an attestation rests on. */
export interface Facts {
  readonly attestation: Attestation
  /** Whether it is known who signed it: by a key, or because another program has looked. */
  readonly isSignerKnown: boolean
  readonly asked: Asked
  readonly here: Here
  readonly now: Instant
  readonly files: readonly CheckedFile[]
  /** Why a file could not be read or compared, by its place. */
  readonly reasons: ReadonlyMap<string, string>
  /** The checklist, judged again today from what is here and without GitHub. */
  readonly today: Report
}
