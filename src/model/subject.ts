import type { Subject } from '../generated/attestation.ts'
import { GateError } from './gate-error.ts'

const pattern = /^(.+)=sha256:([0-9a-f]{64})$/iu
const longestName = 255

/** What NAME=sha256:HEX names: an artefact by its digest. The digest comes back in small letters. Throws `GateError`. */
function parseSubject(text: string): Subject {
  const [, name = '', digest = ''] = pattern.exec(text) ?? []
  if (name.trim() === '' || name.length > longestName || /[\p{Cc}\p{Cf}]/u.test(name))
    throw new GateError('usage', `"${text}" is not a subject; write NAME=sha256: and the 64 hex digits of the artefact's SHA-256`)
  return { name, digest: { sha256: digest.toLowerCase() } }
}

/** Subjects as flags or lines give them. A name can't stand for two artefacts. Throws `GateError`. */
export function parseSubjects(texts: readonly string[]): readonly Subject[] {
  const subjects = new Map<string, Subject>()
  for (const subject of texts.map(parseSubject)) {
    const known = subjects.get(subject.name)
    if (known && known.digest.sha256 !== subject.digest.sha256) throw new GateError('usage', `two artefacts are called "${subject.name}"; give each its own name`)
    subjects.set(subject.name, subject)
  }
  return [...subjects.values()]
}
