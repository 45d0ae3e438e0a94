import type { Comment } from '../../model/github.ts'
import type { Client } from './client.ts'
import { Fault, tryLater } from './fault.ts'
import { readPages } from './pages.ts'
import type { Repository } from './repository.ts'
import type { Asking } from './status-fault.ts'

/**
 * Which of these comments an app wrote in somebody's name: only the REST API says so. Where it does not know a comment,
 * the answer is not whole. Nothing is asked where there is no comment.
 *
 * @param issue Where all of them stand on one issue, its number; else the repository's comments are read from the oldest on.
 */
export async function onBehalf(client: Client, { owner, name }: Repository, comments: readonly Comment[], asking: Asking, issue?: number): Promise<ReadonlySet<string>> {
  const wanted = new Set(comments.map(({ id }) => id))
  if (wanted.size === 0) return wanted
  const oldest = new Date(Math.min(...comments.map(({ at }) => at))).toISOString()
  const [route, parameters] =
    issue === undefined
      ? (['GET /repos/{owner}/{repo}/issues/comments', { owner, repo: name, sort: 'created', direction: 'asc', since: oldest }] as const)
      : (['GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo: name, issue_number: issue }] as const)
  const written = await readPages(
    client,
    asking,
    route,
    parameters,
    (data) => ({ entries: data.items(), total: null }),
    (entry) => {
      const id = entry.text('node_id')
      const isByApp = entry.has('performed_via_github_app') && entry.maybe('performed_via_github_app') !== null
      return [id, { id, isByApp }]
    },
    (ids) => [...wanted].every((id) => ids.has(id)),
  )
  const known = new Set(written.map(({ id }) => id))
  if ([...wanted].some((id) => !known.has(id))) throw new Fault('final', 'a comment is missing in one of two answers', tryLater)
  return new Set(written.filter(({ id, isByApp }) => isByApp && wanted.has(id)).map(({ id }) => id))
}
