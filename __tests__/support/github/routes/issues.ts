import { hands } from '../people.ts'
import * as shape from '../shapes/index.ts'
import { id, stamp } from '../state.ts'
import { commentAt, orNotFound, invalid, issueAt, many, me, notFound, ok, R, textOf, type Routes } from './route.ts'

/** GitHub's limit of a comment's body. */
const maxBody = 65_536

const issueRead = [['issues', 'read'], ['pull_requests', 'read']] as const
const issueWrite = [['issues', 'write'], ['pull_requests', 'write']] as const

export const issueRoutes: Routes = {
  [`GET ${R}/issues`]: {
    needs: issueRead,
    answer: ({ site, query }) => {
      const labels = (query.get('labels') ?? '').split(',').filter((each) => each !== '')
      const state = query.get('state') ?? 'open'
      return many(site.state.issues.filter((issue) => (state === 'all' || issue.state === state) && labels.every((each) => issue.labels.includes(each))).map((issue) => shape.issue(site, issue)))
    },
  },
  [`GET ${R}/issues/{issue_number}`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? ok(shape.issue(asked.site, found)) : notFound } },
  [`GET ${R}/issues/{issue_number}/comments`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? many(found.comments.map((each) => shape.comment(asked.site, found, each))) : notFound } },
  [`POST ${R}/issues/{issue_number}/comments`]: {
    needs: issueWrite,
    answer: (asked) => {
      const found = issueAt(asked)
      const body = textOf(asked.body, 'body')
      if (!found) return notFound
      if (body.length > maxBody) return invalid('body is too long (maximum is 65536 characters)')
      if (body.trim() === '') return invalid('body cannot be blank')
      const now = stamp(asked.site.state)
      const comment = { id: id(asked.site.state), author: me(asked), body, createdAt: now, updatedAt: now, lastEditedAt: null, minimized: null, viaApp: asked.grant.isInstallation ? 'github-actions' : null, byMail: false, wordings: [] }
      found.comments.push(comment)
      return ok(shape.comment(asked.site, found, comment), 201)
    },
  },
  [`GET ${R}/issues/comments/{comment_id}`]: { needs: issueRead, answer: (asked) => { const found = commentAt(asked); return found ? ok(shape.comment(asked.site, found.issue, found.comment)) : notFound } },
  [`PATCH ${R}/issues/comments/{comment_id}`]: {
    needs: issueWrite,
    answer: (asked) => {
      const found = commentAt(asked)
      const body = textOf(asked.body, 'body')
      if (!found) return notFound
      if (body.length > maxBody) return invalid('body is too long (maximum is 65536 characters)')
      const now = stamp(asked.site.state)
      Object.assign(found.comment, { body, updatedAt: now, lastEditedAt: now })
      return ok(shape.comment(asked.site, found.issue, found.comment))
    },
  },
  [`DELETE ${R}/issues/comments/{comment_id}`]: { needs: issueWrite, answer: (asked) => { const found = commentAt(asked); found?.issue.comments.splice(found.issue.comments.indexOf(found.comment), 1); return found ? { status: 204, body: undefined } : notFound } },
  [`GET ${R}/issues/{issue_number}/events`]: { needs: issueRead, answer: (asked) => { const found = issueAt(asked); return found ? many(found.timeline.map((each) => shape.timelineEvent(asked.site, found.number, each))) : notFound } },
  [`GET ${R}/issues/{issue_number}/timeline`]: {
    needs: issueRead,
    answer: (asked) => {
      const found = issueAt(asked)
      if (!found) return notFound
      const comments = found.comments.map((each) => ({ at: each.createdAt, value: { ...shape.comment(asked.site, found, each), event: 'commented', actor: shape.user(asked.site, each.author) } }))
      const events = found.timeline.map((each) => ({ at: each.createdAt, value: shape.timelineEvent(asked.site, found.number, each) }))
      return many([...comments, ...events].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ value }) => value))
    },
  },
  [`GET ${R}/labels`]: { needs: issueRead, answer: ({ site }) => many(site.state.labels.map((name) => shape.label(site, name))) },
  [`GET ${R}/labels/{name}`]: { needs: issueRead, answer: ({ site, params }) => { const found = site.state.labels.find((name) => name === params['name']); return found === undefined ? notFound : ok(shape.label(site, found)) } },
  [`GET ${R}/issues/comments`]: {
    needs: issueRead,
    answer: ({ site, query }) => {
      const since = (query.get('since') ?? '').replace(/\.\d+Z$/, 'Z')
      const all = site.state.issues.flatMap((issue) => issue.comments.filter(({ updatedAt }) => updatedAt >= since).map((comment) => ({ issue, comment })))
      return many(all.toSorted((a, b) => (a.comment.createdAt < b.comment.createdAt ? -1 : a.comment.createdAt > b.comment.createdAt ? 1 : 0)).map(({ issue, comment }) => shape.comment(site, issue, comment)))
    },
  },
  [`POST ${R}/issues/{issue_number}/labels`]: {
    needs: issueWrite,
    answer: (asked) =>
      orNotFound(issueAt(asked), (issue) => {
        const { labels } = asked.body
        const names = Array.isArray(labels) ? labels.map(String) : []
        hands(asked.site.state).relabel(me(asked).login, issue.number, [...new Set([...issue.labels, ...names])])
        return many(issue.labels.map((name) => shape.label(asked.site, name)))
      }),
  },
}
