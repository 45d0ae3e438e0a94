import type { ErrorObject } from 'ajv'
import type { Finding } from '../model/finding.ts'
import { sentenceFor } from './sentences.ts'
import type { Words } from './words.ts'
import type { Document } from './yaml.ts'

/** Findings for everything in which a document that is not accepted departs from its schema; at least one. */
export function shapeFindings(document: Document, words: Words): readonly [Finding, ...Finding[]] {
  const { name, validate } = words
  /* Where nothing better can be said. */
  const misfit: Finding = {
    rule: `${name}/value`,
    level: 'error',
    message: `the ${name} does not fit the format`,
    remedy: "Compare it with the format's description.",
    pointer: '',
  }
  if (validate(document.value)) return [misfit]
  const errors = validate.errors ?? []
  const findings = errors.filter((error) => !isNoise(error, errors)).map((error) => describe(error, document, words))
  const [first = misfit, ...rest] = findings.filter((finding, i) => findings.findIndex((other) => sameFinding(other, finding)) === i)
  return [first, ...rest]
}

/** The branches of an `anyOf` each complain; what deserves a sentence is the branch whose type fits, else the whole. */
function isNoise(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'propertyNames') return true
  if (error.keyword === 'anyOf') return all.some((other) => other !== error && isInside(other, error) && speaksOfContent(other))
  const choice = all.find((other) => other.keyword === 'anyOf' && isInside(error, other))
  return choice !== undefined && !speaksOfContent(error)
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`)
}

/** Not merely "should be a text" about a branch that was never meant. */
function speaksOfContent(error: ErrorObject): boolean {
  return error.keyword !== 'type' && error.keyword !== 'anyOf'
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.pointer === b.pointer && a.message === b.message
}

function describe(error: ErrorObject, document: Document, format: Words): Finding {
  const sentence = sentenceFor(error, document, format)
  return { level: 'error', pointer: error.instancePath, ...sentence, rule: `${format.name}/${sentence.rule}` }
}
