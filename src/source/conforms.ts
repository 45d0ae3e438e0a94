/**
 * The part of JSON Schema (draft-07) that our schemas use, without what only people read. `schemas/generate.mjs` refuses
 * to write a schema with any other keyword.
 */
export interface Shape {
  readonly definitions?: Readonly<Record<string, Shape>>
  readonly $ref?: string
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly (string | number | boolean)[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: false | Shape
  readonly propertyNames?: Shape
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly anyOf?: readonly Shape[]
  /** With a discriminator: the branch whose property has the value's own constant is the one that counts. */
  readonly oneOf?: readonly Shape[]
  readonly discriminator?: { readonly propertyName: string }
}

/**
 * Whether a value has the shape, and nothing more: what is wrong with one that has not, the compiled validators tell.
 * They are ten times as large, and an ordinary start must not read them. A test holds the two to each other.
 */
export function conforms(value: unknown, root: Shape): boolean {
  const known = checks.get(root) ?? checkOf(root)
  checks.set(root, known)
  return known(value)
}

/** Fifty policies are held to one shape: its patterns, references and branches are looked up once. */
const checks = new WeakMap<Shape, (value: unknown) => boolean>()

function checkOf(root: Shape): (value: unknown) => boolean {
  const definitions = root.definitions ?? {}
  const patterns = new Map<string, RegExp>()
  const references = new Map<string, Shape | undefined>()
  const branches = new Map<Shape, ReadonlyMap<unknown, Shape>>()

  const matches = (text: string, pattern: string): boolean => {
    const known = patterns.get(pattern) ?? new RegExp(pattern, 'u')
    patterns.set(pattern, known)
    return known.test(text)
  }
  const resolved = (shape: Shape): Shape | undefined => {
    const { $ref } = shape
    if ($ref === undefined) return shape
    if (!references.has($ref)) references.set($ref, definitions[$ref.slice('#/definitions/'.length)])
    return references.get($ref)
  }

  const fits = (given: unknown, named: Shape): boolean => {
    const shape = resolved(named)
    if (!shape || !isOfType(given, shape.type)) return false
    if (shape.const !== undefined && given !== shape.const) return false
    if (shape.enum && !shape.enum.some((each) => each === given)) return false
    if (shape.anyOf && !shape.anyOf.some((branch) => fits(given, branch))) return false
    if (shape.oneOf) {
      const branch = meant(given, shape)
      if (branch === undefined || !fits(given, branch)) return false
    }
    if (typeof given === 'string') return textFits(given, shape)
    if (typeof given === 'number') return numberFits(given, shape)
    if (Array.isArray(given)) return listFits(given, shape)
    return !isObject(given) || objectFits(given, shape)
  }
  /** The branch whose constant the value has. */
  const meant = (given: unknown, shape: Shape): Shape | undefined => {
    const { oneOf = [], discriminator: { propertyName } = { propertyName: '' } } = shape
    const named = branches.get(shape) ?? new Map(oneOf.map((branch) => [resolved(branch)?.properties?.[propertyName]?.const, branch] as const).filter(([constant]) => constant !== undefined))
    branches.set(shape, named)
    return isObject(given) && Object.hasOwn(given, propertyName) ? named.get(given[propertyName]) : undefined
  }
  const textFits = (text: string, { minLength = 0, maxLength = Infinity, pattern }: Shape): boolean => {
    /* JSON Schema counts code points, and some are two units long; a text far from its limits needs no counting. */
    const length = text.length > maxLength || text.length < minLength * 2 ? Array.from(text).length : text.length
    return length >= minLength && length <= maxLength && (pattern === undefined || matches(text, pattern))
  }
  const listFits = (list: readonly unknown[], { minItems = 0, maxItems = Infinity, items }: Shape): boolean =>
    list.length >= minItems && list.length <= maxItems && (!items || list.every((each) => fits(each, items)))
  const objectFits = (object: Readonly<Record<string, unknown>>, shape: Shape): boolean => {
    const { required = [], properties = {}, additionalProperties, propertyNames, minProperties = 0, maxProperties = Infinity } = shape
    const entries = Object.entries(object)
    if (!(entries.length >= minProperties && entries.length <= maxProperties)) return false
    if (!required.every((key) => Object.hasOwn(object, key) && object[key] !== undefined)) return false
    return entries.every(([key, each]) => {
      if (propertyNames && !fits(key, propertyNames)) return false
      const property = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
      return property === undefined || (property !== false && fits(each, property))
    })
  }
  return (value) => fits(value, root)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOfType(value: unknown, type: string | undefined): boolean {
  switch (type) {
    case undefined:
      return true
    case 'null':
      return value === null
    case 'object':
      return isObject(value)
    case 'array':
      return Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return Number.isFinite(value)
    default:
      return typeof value === type
  }
}

function numberFits(value: number, { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity }: Shape): boolean {
  return value >= minimum && value <= maximum && value > exclusiveMinimum
}
