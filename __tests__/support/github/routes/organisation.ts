import * as shape from '../shapes/index.ts'
import { accountOf, type Account } from '../state.ts'
import { many, me, notFound, ok, teamAt, type Asked, type Routes } from './route.ts'

export const organisationRoutes: Routes = {
  'GET /user': { needs: [], answer: (asked) => (asked.grant.isInstallation ? { status: 403, body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' } } : ok({ ...ownUser(asked), ...privateUser })) },
  'GET /users/{username}': { needs: [], answer: (asked) => { const found = byLogin(asked, 'username'); return found ? ok(shape.fullUser(asked.site, found)) : notFound } },
  'GET /orgs/{org}/teams/{team_slug}': { needs: [['members', 'read']], answer: (asked) => { const found = teamAt(asked); return found ? ok(shape.team(asked.site, found)) : notFound } },
  'GET /orgs/{org}/teams/{team_slug}/members': {
    needs: [['members', 'read']],
    answer: (asked) => { const found = teamAt(asked); return found ? many(found.members.filter(({ state }) => state === 'active').map(({ login }) => shape.user(asked.site, accountOf(asked.site.state, login)))) : notFound },
  },
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': {
    needs: [['members', 'read']],
    answer: (asked) => {
      const member = teamAt(asked)?.members.find(({ login }) => login.toLowerCase() === (asked.params['username'] ?? '').toLowerCase())
      return member ? ok({ url: `${asked.site.api}/orgs/${asked.params['org']}/teams/${asked.params['team_slug']}/memberships/${member.login}`, role: 'member', state: member.state }) : notFound
    },
  },
}

const privateUser = { collaborators: 0, disk_usage: 0, owned_private_repos: 0, private_gists: 0, total_private_repos: 0, two_factor_authentication: true }
const ownUser = (asked: Asked): object => shape.fullUser(asked.site, me(asked))
const byLogin = ({ site, params }: Asked, name: string): Account | undefined => site.state.accounts.find(({ login }) => login.toLowerCase() === (params[name] ?? '').toLowerCase())
