import * as shape from '../shapes/index.ts'
import type { Review } from '../state.ts'
import { isPull, many, notFound, ok, pullAt, R, type Routes } from './route.ts'

export const pullRoutes: Routes = {
  [`GET ${R}/pulls`]: {
    needs: [['pull_requests', 'read']],
    answer: ({ site, query }) => {
      const state = query.get('state') ?? 'open'
      return many(site.state.issues.filter(isPull).filter((each) => state === 'all' || each.state === state).map((each) => shape.pull(site, each)))
    },
  },
  [`GET ${R}/pulls/{pull_number}`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? ok(shape.pull(asked.site, found)) : notFound } },
  [`GET ${R}/pulls/{pull_number}/reviews`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? many(found.pull.reviews.map((each: Review) => shape.review(asked.site, found.number, each))) : notFound } },
  [`GET ${R}/pulls/{pull_number}/commits`]: { needs: [['pull_requests', 'read']], answer: (asked) => { const found = pullAt(asked); return found ? many(found.pull.commits.map((each) => shape.commit(asked.site, each))) : notFound } },
}
