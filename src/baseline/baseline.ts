import type { Approval, Statement } from '../model/records.ts'
import type { Demands } from '../policy/demands.ts'
import type { PolicyFile } from '../policy/policy-file.ts'

/** One state of a checklist, as far as it is compared: here, or in the baseline. */
export interface Side {
  /** Relative to the root. */
  readonly path: string
  readonly demands: Demands
  /** Its policies, included ones too. */
  readonly policies: readonly Pick<PolicyFile, 'name' | 'address' | 'signers'>[]
  readonly statements: readonly Statement[]
  /** The issue on which people sign and refuse. */
  readonly releaseIssue: number | null
  readonly approvals: readonly Approval[]
}
