import { join } from 'node:path'
import * as core from '@actions/core'
import { attestationOptions } from '../attest.ts'
import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import type { Ports } from '../model/ports.ts'
import { Unavailable } from '../model/unavailable.ts'
import { writeWhole } from '../platform/write-whole.ts'
import { attestation, attestationOf, nothingToAttest, predicateType, type AttestationOptions } from '../report/attestation.ts'
import { forTerminal } from '../report/escape.ts'
import type { Inputs } from './inputs.ts'
import { forLog } from './log.ts'

/**
 * What is attested; null where nothing can be. That fails the step only where a report asks for an attestation: the
 * verdict is the same without one, and whoever deploys by it has none to show.
 */
export async function attesting(report: Report, { mode, subjects, reports }: Inputs, root: string, ports: Ports): Promise<AttestationOptions | null> {
  const isAsked = reports.some(({ format }) => format === 'attestation')
  try {
    if (nothingToAttest(report) !== null) return null
    const options = await attestationOptions(report, { root, subjects, mayPass: mode === 'enforce' }, ports)
    return options.subjects.length > 0 || isAsked ? options : null
  } catch (error) {
    if (isAsked || !(error instanceof GateError || error instanceof Unavailable)) throw error
    core.warning(forLog(forTerminal(`No attestation was written: ${error.message}`)))
    return null
  }
}

/** What a signer needs, by the names of the inputs of `actions/attest`; '' where there is nothing. */
export interface Attested {
  readonly attestation: string
  readonly 'predicate-type': string
  readonly 'predicate-path': string
  readonly 'subject-checksums': string
}

/**
 * Writes the statement, its predicate alone, and the subjects as sha256sum prints them. Among those is the statement
 * itself: a commit is no subject that `actions/attest` takes, and so the signature can be checked without any artefact.
 */
export function writeAttestation(report: Report, options: AttestationOptions, folder: string): Attested {
  const path = join(folder, 'attestation.json')
  const predicate = join(folder, 'predicate.json')
  const checksums = join(folder, 'subjects.txt')
  const statement = attestation([report], { attestation: options })
  const artefacts = options.subjects.flatMap(({ name, digest }) => (digest.sha256 === undefined ? [] : [`${digest.sha256}  ${name}\n`]))
  writeWhole(path, statement)
  writeWhole(predicate, `${JSON.stringify(attestationOf(report, options).predicate, null, 2)}\n`)
  writeWhole(checksums, [`${options.sha256(statement)}  attestation.json\n`, ...artefacts].join(''))
  return { attestation: path, 'predicate-type': predicateType, 'predicate-path': predicate, 'subject-checksums': checksums }
}
