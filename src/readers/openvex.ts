import { parseToolInstant } from '../model/instant.ts'
import { Unusable } from '../model/unusable.ts'
import type { JsonObject } from './json-object.ts'
import { listOf, objectsIn, partOf, textOf } from './json-parts.ts'
import { findingName, type ScanRun } from './scan-run.ts'

const giveWhole = 'Give the OpenVEX document unchanged, or the SARIF file of the scanner.'

interface Statement {
  readonly at: number
  readonly isLive: boolean
  readonly isSetAside: boolean
}

/**
 * An OpenVEX document. Of the statements about one vulnerability in one product the latest holds; at the same instant
 * the one that says affected or under investigation does. A vulnerability that is so in any product is an error.
 * `not_affected` counts only with a justification or an impact statement, as the format asks. Throws `Unusable` for a
 * document without statements, or with a time that can't be read.
 */
export function readOpenVex(value: unknown): ScanRun {
  const document = partOf(value)
  const statements = objectsIn(document['statements'], 'statements', giveWhole)
  if (statements.length === 0) throw new Unusable('has no statements, so it says nothing', giveWhole)
  const timestamp = textOf(document['timestamp']) ?? ''
  const latest = new Map<string, Statement>()
  const names = new Map<string, string>()
  for (const [i, statement] of statements.entries()) {
    const read = readStatement(statement, timestamp, i + 1)
    const name = nameOf(statement['vulnerability'], i + 1)
    for (const product of productsOf(statement['products'])) {
      const key = JSON.stringify([name, product])
      names.set(key, name)
      const before = latest.get(key)
      if (!before || read.at > before.at || (read.at === before.at && read.isLive)) latest.set(key, read)
    }
  }
  const named = (is: (statement: Statement) => boolean) => new Set([...latest].flatMap(([key, statement]) => (is(statement) ? (names.get(key) ?? []) : [])))
  const live = named(({ isLive }) => isLive)
  return {
    format: 'openvex',
    runs: 1,
    tools: [],
    errors: [...live].map(findingName),
    warnings: [],
    notes: [],
    suppressed: named(({ isSetAside }) => isSetAside).size,
    severity: live.size === 0 ? 0 : null,
    starts: [timestamp],
    dated: statements.flatMap((statement) => textOf(statement['timestamp']) ?? []),
  }
}

function readStatement(statement: JsonObject, documentTime: string, place: number): Statement {
  const { status } = statement
  if (status !== 'not_affected' && status !== 'affected' && status !== 'fixed' && status !== 'under_investigation')
    throw new Unusable(`its statement ${place} has the status ${JSON.stringify(status ?? null).slice(0, 40)}, which OpenVEX does not know`, giveWhole)
  const isReasoned = [statement['justification'], statement['impact_statement']].some((reason) => typeof reason === 'string' && reason.trim() !== '')
  const isSetAside = status === 'not_affected' && isReasoned
  const written = textOf(statement['timestamp']) ?? documentTime
  const at = parseToolInstant(written, 'UTC')
  if (at === null) throw new Unusable(`its statement ${place} has no time that can be read`, giveWhole)
  return { at, isSetAside, isLive: !(isSetAside || status === 'fixed') }
}

/** Early versions have a text, later ones an object. */
function nameOf(vulnerability: unknown, place: number): string {
  const name = textOf(vulnerability) ?? textOf(partOf(vulnerability)['name']) ?? textOf(partOf(vulnerability)['@id'])
  if (name === null || name.trim() === '') throw new Unusable(`its statement ${place} names no vulnerability`, giveWhole)
  return name.trim()
}

/** Each product with each of its parts; a statement without products is about all that there is, as one. */
function productsOf(products: unknown): readonly string[] {
  const list = listOf(products) ?? []
  if (list.length === 0) return ['']
  return list.flatMap((product) => {
    const id = idOf(product)
    const parts = listOf(partOf(product)['subcomponents']) ?? []
    return parts.length === 0 ? [id] : parts.map((part) => JSON.stringify([id, idOf(part)]))
  })
}

function idOf(value: unknown): string {
  return textOf(value) ?? textOf(partOf(value)['@id']) ?? JSON.stringify(value)
}
