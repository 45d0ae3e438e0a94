import { nodeId, type Site } from '../shapes/index.ts'
import { accountOf, type Account, type Grant, type State, type Team } from '../state.ts'
import { connection } from './connection.ts'

export function actor(account: Account | null): object | null {
  if (account === null) return null
  /* GraphQL names a bot without the "[bot]" that REST adds. */
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login
  return { __typename: account.type, login, databaseId: account.id, id: nodeId('U', account.id), url: `https://github.invalid/${login}`, ...(account.type === 'User' ? { name: account.name, isViewer: false } : {}) }
}

export const userOnly = (account: Account | null): object | null => (account?.type === 'User' ? actor(account) : null)

export function organization({ state }: Site, grant: Grant): object {
  return {
    __typename: 'Organization',
    id: nodeId('O', 2),
    databaseId: 2,
    login: state.owner,
    team: ({ slug }: { slug: string }) => {
      /* GitHub gives null, without any error, for a team that the token may not see: the same as for none. */
      if (grant.permissions.members === undefined) return null
      const found = state.teams.find((each) => each.slug === slug)
      return found ? team(state, found) : null
    },
  }
}

export function team(state: State, { id, slug, name, members }: Team): object {
  const active = members.filter((each) => each.state === 'active').map(({ login }) => accountOf(state, login))
  return { __typename: 'Team', id: nodeId('T', id), databaseId: id, slug, name, combinedSlug: `${state.owner}/${slug}`, members: connection(active, (each) => actor(each) ?? {}) }
}
