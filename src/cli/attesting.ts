import { attestationOptions } from '../attest.ts'
import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import type { Ports } from '../model/ports.ts'
import { parseSubjects } from '../model/subject.ts'
import { nothingToAttest, type AttestationOptions } from '../report/attestation.ts'
import type { Terminal } from './usage.ts'

export interface Asked {
  /** Whether a format asks for an attestation. */
  readonly isAsked: boolean
  /** NAME=sha256:HEX of artefacts, besides the commit. */
  readonly subjects: readonly string[]
  /** Checklists that are named. */
  readonly files: readonly string[]
}

/** What is attested of each report, as the flags ask; what they can't ask for is said before anything is judged. */
export function attesting({ isAsked, subjects, files }: Asked, terminal: Terminal) {
  if (!isAsked) throw new GateError('usage', '--subject says what an attestation is about; ask for one with --format attestation=PATH')
  if (files.length > 1) throw new GateError('usage', 'an attestation is of one checklist; check each by itself')
  const artefacts = parseSubjects(subjects)
  /** Null, and a word why, where nothing can be attested: the verdict is what counts then. */
  return async (report: Report, root: string, ports: Ports): Promise<AttestationOptions | null> => {
    const flaw = nothingToAttest(report)
    if (flaw === null) return attestationOptions(report, { root, subjects: artefacts }, ports).finally(() => ports.git?.close())
    await terminal.say(`go-live-gate: ${flaw}\n`)
    return null
  }
}
