import type { ErrorObject } from 'ajv'
import { catalogue } from '../generated/catalogue.ts'
import { capital } from '../model/names.ts'
import { nearest } from '../model/nearest.ts'
import { child, keysOf } from '../model/pointer.ts'
import { knownKeys } from './known-keys.ts'
import type { Words } from './words.ts'
import type { Document } from './yaml.ts'

/** What is said of one departure from a schema. */
export interface Sentence {
  /** The rule's second part; the format's name is the first. */
  readonly rule: string
  readonly message: string
  readonly remedy: string
  readonly pointer?: string
}

/** Says in plain words what ajv found, and what to write instead. */
export function sentenceFor(error: ErrorObject, document: Document, format: Words): Sentence {
  const { instancePath: pointer, keyword, params } = error
  const name = pointer === '' ? `the ${format.name}` : place(pointer, format)
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, document, format)
    case 'required':
      return {
        rule: 'missing-key',
        message: `${place(pointer, format)} has no "${params['missingProperty']}"`,
        remedy: `Add "${params['missingProperty']}"${describeKey(String(params['missingProperty']))}.`,
      }
    case 'discriminator':
      return unknownType(error)
    case 'type':
      return wrongType(error, document, format)
    case 'const':
      return {
        rule: 'value',
        message: `${name} is ${written(document, pointer)}, not ${JSON.stringify(params['allowedValue'])}`,
        remedy: `Write ${JSON.stringify(params['allowedValue'])}.`,
      }
    case 'enum': {
      const allowed = [params['allowedValues']].flat().map(String)
      return {
        rule: 'value',
        message: `${name} is ${written(document, pointer)}, which is not one of ${allowed.join(', ')}`,
        remedy: `Choose one of ${allowed.join(', ')}.`,
      }
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return {
        rule: 'value',
        message: `${name} is ${written(document, pointer)}; it must be ${bound(String(params['comparison']))} ${params['limit']}`,
        remedy: `Write a number that is ${bound(String(params['comparison']))} ${params['limit']}.`,
      }
    case 'minProperties':
    case 'minItems':
      /* Two sources to choose from, and neither is there. */
      if (Number(params['limit']) > 1)
        return { rule: 'missing-key', message: `${place(pointer, format)} has neither a "register" nor "github"`, remedy: 'Give one of them: register: evidence/concerns.csv, or github: {labels: [concern]}.' }
      return { rule: 'value', message: `${name} is empty`, remedy: `Put at least one entry into ${name}, or remove it.` }
    case 'minLength':
      if (error.propertyName !== undefined) return { rule: 'value', message: `a name under ${name} is empty`, remedy: 'Write a name.' }
      return { rule: 'value', message: `${name} is empty`, remedy: `Write a text, or remove ${name}.` }
    case 'maxItems':
    case 'maxProperties':
    case 'maxLength':
      return { rule: 'limit', message: `${name} is longer than ${params['limit']}`, remedy: 'Shorten it.' }
    case 'pattern':
      return error.propertyName === undefined
        ? { rule: 'value', message: `${name} is ${written(document, pointer)}, which ${notAs(error)}`, remedy: asIn(error) }
        : {
            rule: 'value',
            pointer: child(pointer, error.propertyName),
            message: `"${error.propertyName}" ${notAs(error)}`,
            remedy: asIn(error),
          }
    case 'anyOf':
      return { rule: 'value', message: `${name} is ${written(document, pointer)}, which does not fit`, remedy: format.choice?.(pointer) ?? choices(error) }
    default:
      return { rule: 'value', message: `${name} does not fit the format`, remedy: `Compare it with the format's description.` }
  }
}

function unknownKey({ instancePath, params }: ErrorObject, document: Document, format: Words): Sentence {
  const key = String(params['additionalProperty'])
  const known = knownKeys(instancePath, document, format)
  const meant = nearest(key, known)
  const merge = key === '<<'
  return {
    rule: 'unknown-key',
    pointer: child(instancePath, key),
    message: merge ? 'merge keys (<<) are not allowed' : `"${key}" is not a key that ${place(instancePath, format)} can have`,
    remedy: merge ? 'Write the keys out.' : (format.unknownKey?.(key) ?? (meant ? `Did you mean "${meant}"?` : `Remove it. Known keys: ${known.join(', ')}.`)),
  }
}

function unknownType({ params }: ErrorObject): Sentence {
  const known = Object.keys(catalogue)
  if (params['error'] === 'tag' && params['tagValue'] === undefined)
    return { rule: 'missing-key', message: 'the evidence has no "type"', remedy: `Add "type": one of ${known.join(', ')}.` }
  const meant = nearest(String(params['tagValue']), known)
  return {
    rule: 'unknown-type',
    message: `"${String(params['tagValue'])}" is not a type of evidence`,
    remedy: meant ? `Did you mean "${meant}"?` : `Choose one of ${known.join(', ')}.`,
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

function wrongType({ instancePath, params }: ErrorObject, document: Document, format: Words): Sentence {
  const wanted = typeNames[String(params['type'])] ?? String(params['type'])
  const text = document.written(instancePath)
  const name = instancePath === '' ? 'the document' : place(instancePath, format)
  if (params['type'] === 'string' && isDuration(keysOf(instancePath).at(-1) ?? '') && /^\d+$/.test(text ?? ''))
    return { rule: 'value', message: `${name} is ${text}, and does not say of what`, remedy: `Write it with s, m, h or d, as in ${text}d for days.` }
  if (params['type'] === 'string' && text !== null && text !== '')
    return {
      rule: 'unquoted',
      message: `${name} is ${text} without quotes, which YAML does not read as a text`,
      remedy: `Quote it: "${text}".`,
    }
  return {
    rule: 'value',
    message: `${name} is ${written(document, instancePath)}, not ${wanted}`,
    remedy: `Write ${wanted}${params['type'] === 'array' && text ? `, as in [${text}]` : ''}.`,
  }
}

/** Bounds on time, and how long a waiver may last. */
function isDuration(key: string): boolean {
  const measure = /^(?:min|max)([A-Z].*)$/.exec(key)?.[1]
  return key === 'waiverLimit' || Object.values(catalogue).some(({ measures }) => Object.entries<{ unit: string }>(measures).some(([name, { unit }]) => unit === 'seconds' && capital(name) === measure))
}

function place(pointer: string, { name }: Words): string {
  const path = keysOf(pointer)
  if (path.length === 0) return name.endsWith('s') ? `the file of ${name}` : `the ${name}`
  const [list, index] = path.slice(-2)
  if (index !== undefined && /^\d+$/.test(index)) return `entry ${Number(index) + 1} of "${list}"`
  return `"${path.at(-1)}"`
}

function written(document: Document, pointer: string): string {
  const text = document.written(pointer)
  if (text === null) return 'a list or a group of keys'
  return text === '' ? 'empty' : `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

function bound(comparison: string): string {
  if (comparison === '>=') return 'at least'
  return comparison === '>' ? 'more than' : 'at most'
}

const patterns: readonly (readonly [RegExp, string, string])[] = [
  [/smhd/, 'is not a duration', 'Write a whole number and s, m, h or d, as in 45s, 30m, 36h or 90d.'],
  [/sha256/, 'is not a digest', 'Paste the digest that "go-live-gate digest" prints.'],
  [/a-z0-9-\]/, 'is not a name in small letters, digits and "-"', 'Write a name as in "operator-training".'],
  [/https/, 'is not the address of a page', 'Write it whole, as in https://www.gov.uk/service-manual.'],
  [/A-Za-z0-9_-/, 'is not a name in letters, digits, "_" and "-"', 'Write a name as in "production".'],
]

function patternOf(error: ErrorObject) {
  return patterns.find(([pattern]) => pattern.test(String(error.params['pattern'])))
}

function notAs(error: ErrorObject): string {
  return patternOf(error)?.[1] ?? 'does not fit'
}

function asIn(error: ErrorObject): string {
  return patternOf(error)?.[2] ?? `It must match ${String(error.params['pattern'])}.`
}

function choices({ instancePath }: ErrorObject): string {
  const isPathOnly = /\/(files|values)(\/\d+)?$/.test(instancePath)
  return !isPathOnly ? 'Write a path, a list of paths, or {file, columns, where, …}.' : 'Write a path, or a list of paths.'
}

function describeKey(key: string): string {
  const meanings: Readonly<Record<string, string>> = {
    owner: ': the person who is to act when the item blocks',
    evidence: ': at least one thing that the gate can measure',
    items: ': at least one item',
    version: ': 1',
    role: ': the role that signs',
    expires: ': a waiver always ends, at most 90 days after its approval',
  }
  return meanings[key] ?? ''
}
