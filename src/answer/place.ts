import type { Report } from '../generated/report.ts'
import type { Talk } from '../model/github-writer.ts'

/** Of which run an answer speaks, and where its readers are. */
export interface AnswerPlace {
  /** Where the comment stands; null where there is none. */
  readonly talk: Talk | null
  /** The commit that was judged, 40 hex digits. */
  readonly commit: string
  /** Branch or tag that the run belongs to, where that is not the pull request's own. */
  readonly ref: string | null
  /** Page of the repository, as https://github.com/owner/name. */
  readonly repositoryUrl: string
  /** Page of the workflow run; null where it is not known. */
  readonly runUrl: string | null
  readonly mode: 'enforce' | 'report-only'
}

/** Whether the gate stands open by this report: nothing else may ever look like it. */
export function isOpen({ verdict, authoritative }: Report, { mode }: Pick<AnswerPlace, 'mode'>): boolean {
  return verdict === 'ready' && authoritative && mode === 'enforce'
}
