import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'

/** GitHub's published OpenAPI description, cut to the paths that matter here by tools/github-description. */
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}
interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly required?: boolean }
  readonly responses: Readonly<Record<string, unknown>>
}
interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: object
}

/** OpenAPI's `nullable`: JSON Schema has it neither beside `oneOf` nor beside an `enum` without null. */
function nullable(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || value.nullable !== true) return value
  const { nullable: __, ...rest } = value
  return { anyOf: [rest, { type: 'null' }] }
}

const description = JSON.parse(readFileSync(join(import.meta.dirname, 'description.json'), 'utf8'), nullable) as Description
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, coerceTypes: false })
ajv.addSchema(description, 'github')
const compiled = new Map<string, ValidateFunction | null>()

const inPointer = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

function validator(...steps: readonly string[]): ValidateFunction | null {
  const key = steps.map(inPointer).join('/')
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = pointed(steps) === undefined ? null : ajv.compile({ $ref: `github#/${key}` })
  compiled.set(key, made)
  return made
}

function pointed(steps: readonly string[]): unknown {
  return steps.reduce<unknown>((value, step) => {
    const own = typeof value === 'object' && value !== null && '$ref' in value ? pointed(String(value.$ref).slice(2).split('/')) : value
    return typeof own === 'object' && own !== null ? (own as Record<string, unknown>)[step] : undefined
  }, description)
}

/* Paths with fewer parameters are more to the point; `{ref}` and `{path}` may hold slashes. */
const templates = Object.keys(description.paths)
  .map((template) => ({
    template,
    pattern: new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{(ref|path|basehead)\}/g, '(.+)').replace(/\{[^}]+\}/g, '([^/]+)')}$`),
    names: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
  }))
  .toSorted((a, b) => a.names.length - b.names.length || b.template.length - a.template.length)

export interface Matched {
  readonly template: string
  readonly params: Readonly<Record<string, string>>
}

/** The path of the description that an address is an instance of. */
export function matchPath(path: string): Matched | null {
  for (const { template, pattern, names } of templates) {
    const found = pattern.exec(path)
    if (found) return { template, params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')])) }
  }
  return null
}

/** What GitHub's description says against a request, in words; nothing where it is as described. */
export function wrongRequest(method: string, { template }: Matched, query: URLSearchParams, body: unknown): readonly string[] {
  const verb = method.toLowerCase()
  const operation = description.paths[template]?.[verb]
  if (!operation) return [`${method} is not described for ${template}`]
  const parameters = (operation.parameters ?? []).map((each) => ('$ref' in each ? description.components.parameters[each.$ref.split('/').at(-1) ?? ''] : each))
  const known = parameters.flatMap((each) => (each?.in === 'query' ? [each] : []))
  const unknown = [...query.keys()].filter((name) => !known.some((each) => each.name === name))
  const misfits = known.flatMap(({ name, schema }) => {
    const value = query.get(name)
    return value === null ? [] : parameterErrors(name, schema, value)
  })
  const check = validator('paths', template, verb, 'requestBody', 'content', 'application/json', 'schema')
  const sent = body === undefined ? (operation.requestBody?.required === true ? ['a body is required'] : []) : errorsOf(check, body, 'body')
  const surplus = body !== undefined && check === null ? ['no body is described'] : []
  return [...unknown.map((name) => `no query parameter "${name}" is described`), ...misfits, ...sent, ...surplus].map((text) => `${method} ${template}: ${text}`)
}

/** What GitHub's description says against an answer. */
export function wrongAnswer(method: string, { template }: Matched, status: number, body: unknown): readonly string[] {
  const verb = method.toLowerCase()
  const described = pointed(['paths', template, verb, 'responses', String(status)])
  /* 401, 403, 404, 429 and 5xx can come from anywhere; the description lists them only here and there. */
  if (described === undefined) return status >= 400 ? [] : [`${method} ${template}: no answer ${status} is described`]
  const reference = typeof described === 'object' && described !== null && '$ref' in described ? String(described.$ref).slice(2).split('/') : ['paths', template, verb, 'responses', String(status)]
  return errorsOf(validator(...reference, 'content', 'application/json', 'schema'), body, 'answer').map((text) => `${method} ${template} ${status}: ${text}`)
}

function parameterErrors(name: string, schema: object, text: string): readonly string[] {
  const number = Number(text)
  const check = (value: unknown): boolean => ajv.validate(rooted(schema), value)
  return check(text) || (Number.isFinite(number) && check(number)) || check(text === 'true') ? [] : [`query parameter ${name}=${text} is not as described`]
}

/** References of a part that is compiled by itself point into the whole description. */
function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as object
}

function errorsOf(check: ValidateFunction | null, value: unknown, what: string): readonly string[] {
  if (check === null || check(value)) return []
  return (check.errors ?? []).slice(0, 4).map(({ instancePath, message }) => `${what}${instancePath} ${message ?? 'is not as described'}`)
}
