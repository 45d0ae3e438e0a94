import canonicalize from 'canonicalize'
import { parseInstant } from '../model/instant.ts'
import { isPrincipal, isTeam } from '../model/principal.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { parseJson } from '../readers/json.ts'

/** The purpose for which a key signs, so that no signature made for another purpose passes for a sign-off. */
export const namespace = 'go-live-gate'
const format = 'go-live-gate/sign-off/v1'

export interface SignedCondition {
  readonly text: string
  readonly owner?: string
  /** A date or RFC 3339, as it was written. */
  readonly due?: string
}

/** What a person signs: everything that the sign-off means, so that nothing of it can be changed or moved elsewhere. */
export interface SignedStatement {
  readonly service: string
  readonly release: string
  readonly item: string
  readonly role: string
  readonly by: string
  /** RFC 3339 with an offset. */
  readonly at: string
  readonly decision: 'accept' | 'refuse'
  /** `sha256:<hex>`; null only for a refusal of what could not be read. */
  readonly covers: string | null
  readonly conditions: readonly SignedCondition[]
}

const keys = ['format', 'service', 'release', 'item', 'role', 'by', 'at', 'decision', 'covers', 'conditions']
const id = /^[a-z][a-z0-9-]{0,63}$/

/** The bytes to sign: canonical JSON (RFC 8785) and a line end. */
export function statementText(statement: SignedStatement): string {
  return `${canonicalize({ format, ...statement }) ?? ''}\n`
}

/** Reads a signed statement, strictly: what it does not know or lacks could be a restriction. Throws `Unusable`. */
export function parseStatement(bytes: Uint8Array): SignedStatement {
  const value = parseJson(decode(bytes))
  if (!isRecord(value)) throw bad('is not a JSON object')
  const unknown = Object.keys(value).find((key) => !keys.includes(key))
  if (unknown !== undefined) throw bad(`has a key "${unknown}" that this version does not know`)
  if (value['format'] !== format) throw bad(`does not say "format": "${format}"`)
  const { service, release, item, role, by, at, decision, covers, conditions } = value
  if (!isText(service) || !isText(release)) throw bad('names no service or no release')
  if (!isText(item) || !id.test(item)) throw bad('names no item')
  if (!isText(role) || !id.test(role)) throw bad('names no role')
  if (!isText(by) || !isPrincipal(by) || isTeam(by)) throw bad('names no person')
  if (!isText(at) || !at.includes('T') || parseInstant(at, 'UTC') === null) throw bad('does not say when it was signed, as 2026-12-01T09:00:00Z')
  if (decision !== 'accept' && decision !== 'refuse') throw bad('says neither accept nor refuse')
  if (covers !== null && !(isText(covers) && /^sha256:[0-9a-f]{64}$/.test(covers))) throw bad('does not say what it covers')
  if (covers === null && decision === 'accept') throw bad('accepts without saying what it covers')
  if (!Array.isArray(conditions)) throw bad('has no list of conditions')
  return { service, release, item, role, by, at, decision, covers, conditions: conditions.map(conditionOf) }
}

function conditionOf(value: unknown): SignedCondition {
  if (!isRecord(value) || Object.keys(value).some((key) => !['text', 'owner', 'due'].includes(key))) throw bad('has a condition that is not text, owner and due')
  const { text, owner, due } = value
  if (!isText(text)) throw bad('has a condition without a text')
  if (owner !== undefined && !isText(owner)) throw bad('has a condition with an owner who is not a name')
  if (due !== undefined && !(isText(due) && parseInstant(due, 'UTC') !== null)) throw bad('has a condition that is due on a day that does not exist')
  return { text, ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) }
}

function bad(message: string): Unusable {
  return new Unusable(message, 'Let the person sign again with "go-live-gate sign … --key FILE", or remove the file in a change that others review.')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
