import type { Checklist } from '../generated/checklist.ts'
import type { Demands } from '../policy/demands.ts'

/** GitHub is asked where the checklist names the issue on which the release is signed, or asks for a sign-off that GitHub proves. */
export function asksGitHub({ releaseIssue }: Checklist, { items }: Demands): boolean {
  return releaseIssue !== undefined || items.some(({ evidence }) => evidence.some(({ entry }) => entry.type === 'signOff' && entry.minAssurance === 'authenticated'))
}
