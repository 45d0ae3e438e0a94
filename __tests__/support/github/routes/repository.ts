import * as shape from '../shapes/index.ts'
import { notFound, ok, R, shaOf, type Routes } from './route.ts'

export const repositoryRoutes: Routes = {
  [`GET ${R}`]: { needs: [['metadata', 'read']], answer: ({ site }) => ok(shape.repository(site)) },
  [`GET ${R}/commits/{ref}`]: { needs: [['contents', 'read']], answer: ({ site, params }) => { const sha = shaOf(site.state, params['ref'] ?? ''); const found = site.state.commits.find((each) => each.sha === sha); return found ? ok(shape.commit(site, found)) : notFound } },
  [`GET ${R}/contents/{path}`]: {
    needs: [['contents', 'read']],
    answer: ({ site, params, query }) => {
      const fullName = `${params['owner']}/${params['repo']}`
      const ref = query.get('ref') ?? 'main'
      const text = site.state.files.get(`${fullName}@${ref}:${params['path']}`)
      return text === undefined ? notFound : ok(shape.content(site, fullName, ref, params['path'] ?? '', text))
    },
  },
  [`GET ${R}/git/commits/{commit_sha}`]: {
    needs: [['contents', 'read']],
    answer: ({ site, params }) => {
      const sha = params['commit_sha'] ?? ''
      const repository = `${params['owner']}/${params['repo']}`
      const isKnown = site.state.commits.some((each) => each.sha === sha) || [...site.state.files.keys()].some((key) => key.startsWith(`${repository}@${sha}:`))
      return isKnown ? ok(shape.gitCommit(site, repository, sha)) : notFound
    },
  },
}
