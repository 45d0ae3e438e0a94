import { actionRoutes } from './routes/actions.ts'
import { checkRoutes } from './routes/checks.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { issueRoutes } from './routes/issues.ts'
import { organisationRoutes } from './routes/organisation.ts'
import { pullRoutes } from './routes/pulls.ts'
import { repositoryRoutes } from './routes/repository.ts'
import type { Routes } from './routes/route.ts'

export { notFound, type Answer } from './routes/route.ts'

/** What the double answers, by method and path of GitHub's description. */
export const routes: Routes = { ...actionRoutes, ...checkRoutes, ...deploymentRoutes, ...issueRoutes, ...organisationRoutes, ...pullRoutes, ...repositoryRoutes }
