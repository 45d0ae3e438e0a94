import type { Verification } from '../generated/verification.ts'
import { describeDuration } from '../model/duration.ts'
import { parseInstant } from '../model/instant.ts'
import { forAscii, forTerminal } from '../report/escape.ts'
import { plural } from '../report/next.ts'
import { paint } from '../report/paint.ts'
import type { RenderOptions } from '../report/renderer.ts'
import { indentOf, wrap } from '../report/wrap.ts'

const headlines: Readonly<Record<Verification['verdict'], string>> = {
  holds: 'HOLDS',
  'does-not-hold': 'DOES NOT HOLD',
  invalid: 'INVALID ATTESTATION',
  undetermined: 'UNDETERMINED',
}

const fewestColumns = 30

/** Whether a verdict still holds, for a terminal: what changed, file by file, and what to do about it. */
export function verificationText(verification: Verification, { colour = false, columns, ascii = false }: RenderOptions = {}): string {
  const { verdict, attested, files, findings, notes } = verification
  const colours = paint(colour)
  const head = colours.bold(verdict === 'holds' ? colours.green(headlines[verdict]) : colours.red(headlines[verdict]))
  const same = files.filter(({ state }) => state === 'same').length
  const lines = [
    [head, ...(attested === null ? [] : [` ${title(attested)}`])].join(' '),
    ...(attested === null ? [] : [given(attested, verification.verifiedAt)]),
    ...(files.length === 0 ? [] : [`${same} of ${plural(files.length, 'file')} ${same === 1 ? 'is' : 'are'} as ${same === 1 ? 'it was' : 'they were'} judged.`]),
    ...(findings.length === 0 ? [] : ['']),
    ...findings.flatMap(({ message, remedy }) => [`✗ ${message}`, `  → ${remedy}`]),
    '',
    signature(verification),
    ...notes.map((note) => `Note: ${note}`),
  ].map((line) => (line.startsWith(head) ? line : forTerminal(line)))
  return lines
    .map((line) => (ascii ? forAscii(line) : line))
    .flatMap((line) => (columns === undefined ? [line] : wrap(line, Math.max(columns, fewestColumns), indentOf(line) + 2)))
    .map((line) => `${line}\n`)
    .join('')
}

function title({ service, release, environment }: NonNullable<Verification['attested']>): string {
  return forTerminal([service, release, environment].filter((part) => part !== null).join(' · '))
}

function given({ timeVerified, validUntil, commit, result }: NonNullable<Verification['attested']>, verifiedAt: string): string {
  const seconds = ((parseInstant(verifiedAt, 'UTC') ?? NaN) - (parseInstant(timeVerified, 'UTC') ?? NaN)) / 1000
  const age = seconds >= 0 ? ` (${describeDuration(seconds)} ago)` : ''
  const until = validUntil === null ? '' : `, until ${validUntil}`
  return `${result} at ${timeVerified}${age}${commit === null ? '' : `, commit ${commit.slice(0, 12)}`}${until}.`
}

function signature({ signature: state, verdict }: Verification): string {
  switch (state) {
    case 'valid':
      return 'Signed by the key that was given.'
    case 'invalid':
      return 'Not signed by the key that was given.'
    case 'told':
      return 'Who signed it was checked by another program, as --signature-checked says.'
    case 'not-checked':
      return verdict === 'invalid' ? 'Who signed it was not checked.' : 'Who signed it was not checked: without --key only the content is compared, and anybody could have written it.'
  }
}
