import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Verification } from '../generated/verification.ts'
import { parseDuration } from '../model/duration.ts'
import { GateError } from '../model/gate-error.ts'
import { parseSubjects } from '../model/subject.ts'
import { Unusable } from '../model/unusable.ts'
import { signatureCheck } from '../platform/dsse-key.ts'
import { givenFile } from '../platform/given-file.ts'
import { gitRoot, relativeTo } from '../platform/root.ts'
import { workTreeOf, type WorkTree } from '../platform/work-tree.ts'
import { verificationText } from '../verify/text.ts'
import { verify as verifyAttestation } from '../verify/verify.ts'
import { locate } from './checklists.ts'
import { looksOf } from './looks.ts'
import { withProgress } from './progress.ts'
import { parse, type Command } from './usage.ts'
import { worldOf } from './world.ts'

/** Of a verdict that nobody says how old it may be: yesterday's refusals and concerns are not in it. */
const usualAge = '24h'

const exitCodes: Readonly<Record<Verification['verdict'], number>> = { holds: 0, 'does-not-hold': 1, invalid: 2, undetermined: 3 }

export const verify: Command = {
  usage: 'verify ATTESTATION [--checklist FILE] [--root DIR] [--environment NAME] [--policy REF]… [--subject NAME=sha256:HEX]… [--commit ID] [--max-age DURATION] [--key PUBLIC.pem | --signature-checked] [--format text|json]',
  does: `says, without network, whether an attested verdict still holds here, and if not what changed; at most ${usualAge} old unless --max-age allows more; exit code 0 it holds, 1 it does not, 2 no attestation, 3 undetermined`,
  async run(argv, terminal) {
    const { values, positionals } = parse(argv, {
      checklist: { type: 'string' },
      root: { type: 'string' },
      environment: { type: 'string' },
      policy: { type: 'string', multiple: true },
      subject: { type: 'string', multiple: true },
      commit: { type: 'string' },
      'max-age': { type: 'string' },
      key: { type: 'string' },
      'signature-checked': { type: 'boolean' },
      format: { type: 'string' },
    })
    const { format = 'text' } = values
    if (format !== 'text' && format !== 'json') throw new GateError('usage', `no format is called "${format}"; known: text, json`)
    if (values.key !== undefined && values['signature-checked']) throw new GateError('usage', '--key checks the signature here; leave --signature-checked out')
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new GateError('usage', 'name one attestation, as in: go-live-gate verify attestation.json')
    const [located] = locate(values.checklist === undefined ? [] : [values.checklist], values, terminal.folder)
    if (!located) throw new GateError('usage', 'there is no checklist')
    const { root, checklist, policies } = located
    const options = {
      checklist,
      policies,
      environment: values.environment ?? null,
      subjects: parseSubjects(values.subject ?? []),
      commit: commitIn(values.commit),
      maxAge: secondsIn(values['max-age'] ?? usualAge),
      isSignatureChecked: values['signature-checked'] ?? false,
      isSignedBy: values.key === undefined ? null : signatureCheck(new TextDecoder().decode(await given(resolve(terminal.folder, values.key), '--key'))),
    }
    const bytes = await given(resolve(terminal.folder, file), file)
    const here = apart(await workTreeOf(root), relativeTo(gitRoot(root), realpathSync(resolve(terminal.folder, file))))
    const ports = worldOf(root, terminal, true)
    const verification = await withProgress(ports, terminal, (watched) => verifyAttestation(bytes, { ...options, here }, watched)).finally(() => ports.git?.close())
    await terminal.print(format === 'json' ? `${JSON.stringify(verification, null, 2)}\n` : verificationText(verification, looksOf(terminal)))
    return exitCodes[verification.verdict]
  },
}

/** Somebody may have committed an earlier attestation under this name: that it is another now is no change of what was judged. */
function apart(here: WorkTree | null, attestation: string | null): WorkTree | null {
  return here && { ...here, changed: here.changed.filter((path) => path !== attestation) }
}

function secondsIn(text: string): number {
  const seconds = parseDuration(text)
  if (seconds === null) throw new GateError('usage', `--max-age "${text}" is not a duration; write 30m, 12h or 7d`)
  return seconds
}

function commitIn(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)) throw new GateError('usage', `--commit "${text}" is not a commit's whole id of 40 hex digits`)
  return text.toLowerCase()
}

async function given(path: string, name: string): Promise<Uint8Array> {
  try {
    return await givenFile(path)
  } catch (error) {
    if (error instanceof Unusable) throw new GateError('usage', `${name}: ${error.message}. ${error.remedy}`, { cause: error })
    throw error
  }
}
