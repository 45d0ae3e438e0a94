import { schema as published } from '@octokit/graphql-schema'
import { buildClientSchema, execute, GraphQLError, parse, validate, type DocumentNode, type GraphQLFieldResolver, type IntrospectionQuery } from 'graphql'
import { repositoryOf, type Site } from '../shapes/index.ts'
import { accountOf, stamp, type Grant } from '../state.ts'
import { refused } from './connection.ts'
import { nodeOf } from './nodes.ts'
import { actor, organization, userOnly } from './people.ts'
import { repository } from './repository.ts'

/** GitHub's published GraphQL schema. Its SDL is not valid (fields twice), so the introspection is read. */
const schema = buildClientSchema(published.json as IntrospectionQuery)

export interface GraphQLAnswer {
  readonly data?: unknown
  readonly errors?: readonly object[]
}

/** Answers a query from the state. What the query or the double gets wrong by GitHub's schema is told to `violated`. */
export async function answer(site: Site, grant: Grant, body: unknown, violated: (text: string) => void): Promise<GraphQLAnswer> {
  const { query, variables } = (typeof body === 'object' && body !== null ? body : {}) as { query?: string; variables?: Record<string, unknown> }
  if (typeof query !== 'string') return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
  const { document, wrong } = understood(query)
  if (document === null) {
    violated(`GraphQL: ${wrong.join('; ')}`)
    return { errors: [{ message: wrong.join('; ') }] }
  }
  if (wrong.length > 0) {
    for (const error of wrong) violated(`GraphQL: ${error.message}`)
    return { errors: wrong.map(({ message, locations }) => ({ message, locations })) }
  }
  const { data, errors } = await execute({ schema, document, rootValue: rootOf(site, grant), contextValue: { site, grant }, variableValues: variables ?? {}, fieldResolver: resolve, typeResolver: typeOf })
  for (const error of errors ?? []) if (error.extensions['type'] === undefined) violated(`GraphQL, the double's own: ${error.message} at ${error.path?.join('.')}`)
  const told = (errors ?? []).map(({ message, path, locations, extensions }) => ({ type: extensions['type'], path, locations, message }))
  return { data, ...(told.length > 0 ? { errors: told } : {}) }
}

interface Understood {
  readonly document: DocumentNode | null
  readonly wrong: readonly GraphQLError[]
}

/* The same few queries are asked in every test. */
const known = new Map<string, Understood>()

function understood(query: string): Understood {
  const found = known.get(query) ?? read(query)
  known.set(query, found)
  return found
}

function read(query: string): Understood {
  try {
    const document = parse(query)
    return { document, wrong: validate(schema, document) }
  } catch (error) {
    return { document: null, wrong: [new GraphQLError(String(error))] }
  }
}

/** A field that the double has not modelled is an error of the double, never a quiet null. */
const resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const own = source as Record<string, unknown>
  if (!(info.fieldName in own)) throw new TypeError(`the double does not model ${info.parentType.name}.${info.fieldName}`)
  const value = own[info.fieldName]
  return typeof value === 'function' ? (value as (args: unknown, context: unknown) => unknown)(args, context) : value
}

const typeOf = (value: unknown): string => String(Reflect.get(value as object, '__typename'))

function rootOf(site: Site, grant: Grant): object {
  const { state } = site
  const viewer = accountOf(state, grant.login)
  return {
    /* For an installation token GitHub says its bot's login, "[bot]" and all, in the type of a user. */
    viewer: () => ({ ...actor({ ...viewer, type: 'User' }), login: viewer.login }),
    rateLimit: () => ({ cost: 1, limit: 1000, remaining: 999, used: 1, nodeCount: 1, resetAt: stamp(state) }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}`.toLowerCase() === repositoryOf(site).toLowerCase()) return repository(site, grant)
      return refused('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    },
    user: ({ login }: { login: string }) => userOnly(state.accounts.find((each) => each.login.toLowerCase() === login.toLowerCase()) ?? null) ?? refused('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`),
    node: ({ id }: { id: string }) => nodeOf(site, grant, id) ?? refused('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => nodeOf(site, grant, id)),
    organization: ({ login }: { login: string }) => (login.toLowerCase() === state.owner.toLowerCase() && !state.hidesOrganisation ? organization(site, grant) : refused('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`)),
  }
}
