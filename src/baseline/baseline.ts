import type { Approval, Statement } from '../model/records.ts'
import type { Demands } from '../policy/demands.ts'

/** One state of a checklist, as far as it is compared: here, or in the baseline. */
export interface Side {
  /** Relative to the root. */
  readonly path: string
  readonly demands: Demands
  /** Addresses of its policies, included ones too. */
  readonly policies: readonly { readonly name: string; readonly address: string }[]
  readonly statements: readonly Statement[]
  readonly approvals: readonly Approval[]
}
