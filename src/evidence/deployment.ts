import type { Deployment, Deployments } from '../model/github.ts'
import type { Instant } from '../model/instant.ts'
import { measured, unmeasured, type Measured } from '../model/observation.ts'
import type { Collector } from './type.ts'

/**
 * How long the commit that is judged has run in an environment: from the success of its last deployment there, until it
 * was replaced or now. A redeployment starts anew; a deployment that failed since has not stood.
 */
export const deployment: Collector<'deployment'> = async (entry, gather) => {
  const deployments = await gather.github().deployments(entry.environment)
  const { now } = gather.times
  const [last] = deployments.own
  const since = last ? successOf(last) : null
  const stands = since !== null && since <= now
  const soak: Measured = !last
    ? unmeasured(`this commit was never deployed to ${entry.environment}`, `Deploy this very commit to ${entry.environment}, and let it run there.`)
    : !stands
      ? unmeasured(`its last deployment to ${entry.environment} did not succeed (${last.statuses.at(-1)?.state.replaceAll('_', ' ') ?? 'no status'})`, 'Mend what failed, and deploy it again.')
      : soakOf(last, since, deployments, now)
  return {
    measures: { successful: measured(stands ? 1 : 0, { remedy: `Deploy this very commit to ${entry.environment}, and let it run there.` }), soak },
    sets: {},
    occurredAt: stands ? since : null,
  }
}

/** From when it stood with success; null where its last word is another. GitHub itself sets "inactive" when it is replaced. */
function successOf({ statuses }: Deployment): Instant | null {
  const told = statuses.filter(({ state }) => state !== 'inactive')
  const from = told.findLastIndex(({ state }) => state !== 'success') + 1
  return told[from]?.at ?? null
}

function soakOf(last: Deployment, since: Instant, { newest }: Deployments, now: Instant): Measured {
  const ended = last.statuses.find(({ state, at }) => state === 'inactive' && at >= since)?.at
  const place = newest.findIndex(({ id }) => id === last.id)
  if (ended === undefined && place < 0) return unmeasured('a hundred deployments came after it, and nothing says when it was replaced', 'Deploy it again, and let it run.')
  const replaced = place > 0 ? newest[place - 1]?.at : undefined
  const until = Math.min(now, ended ?? Infinity, replaced ?? Infinity)
  return measured(Math.max(0, until - since) / 1000)
}
