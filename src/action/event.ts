import { readFileSync } from 'node:fs'
import type { GateOptions } from '../gate.ts'
import { GateError } from '../model/gate-error.ts'
import type { Git } from '../model/git.ts'

/**
 * What the event of the workflow means for trust (specification §13). A pull request, and a group of a merge queue, is judged
 * against its base commit, whose path policies and roles hold, so that a change can't weaken its own gate.
 * `pull_request_target` runs with the rights of the base: with anything else checked out, whoever opened the pull request
 * would be running there, and is refused. Throws `GateError`.
 */
export async function trustOf(env: NodeJS.ProcessEnv, git: Git | null): Promise<Pick<GateOptions, 'baseline' | 'trustBaseline'>> {
  const event = env['GITHUB_EVENT_NAME'] ?? ''
  if (event === 'pull_request_target') {
    const head = (await git?.commit('HEAD'))?.sha
    if (head === undefined || head !== env['GITHUB_SHA'])
      throw new GateError('usage', 'the workflow runs on pull_request_target with something else checked out than the base: whoever opens a pull request could then pass the gate with rights that are not theirs; run it on pull_request')
    return {}
  }
  /* A merge queue judges what each pull request adds to those before it. */
  if (event === 'merge_group') return { baseline: baseOf(env['GITHUB_EVENT_PATH'], ['merge_group', 'base_sha']), trustBaseline: true }
  if (!event.startsWith('pull_request')) return {}
  return { baseline: baseOf(env['GITHUB_EVENT_PATH'], ['pull_request', 'base', 'sha']), trustBaseline: true }
}

function baseOf(path: string | undefined, keys: readonly string[]): string {
  const sha = shaIn(path === undefined ? null : eventAt(path), keys)
  if (sha !== null) return sha
  throw new GateError('usage', "the event of the pull request can't be read, so its base commit is not known; run the gate as a step of a workflow")
}

/** The event that started the workflow; null where it can't be read. */
export function eventAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** What stands at a path of keys; null where nothing does. */
export function within(event: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : null), event)
}

function shaIn(event: unknown, keys: readonly string[]): string | null {
  const sha = within(event, ...keys)
  return typeof sha === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : null
}
