import { expect, onTestFinished } from 'vitest'
import { emptyState } from './empty-state.ts'
import { hands, type Hands } from './people.ts'
import { serveState, type Server } from './server.ts'
import type { State } from './state.ts'

export interface GitHubDouble extends Hands, Omit<Server, 'close'> {
  readonly state: State
  /** Lets the test end although something was not as described. */
  tolerate(): void
}

export interface Seed {
  readonly owner?: string
  readonly name?: string
  readonly isPrivate?: boolean
  readonly people?: readonly string[]
  /** The server's clock; by default the machine's. */
  readonly now?: () => Date
}

/** GitHub on loopback for one test, at whose end all that was sent and answered must have been as GitHub describes it. */
export async function startGitHub({ people = [], ...seed }: Seed = {}): Promise<GitHubDouble> {
  const state = emptyState(seed)
  const own = hands(state)
  for (const login of people) own.person(login)
  const server = await serveState(state)
  /* On GitHub what is closed is an issue. */
  return { ...server, ...own, state, tolerate: held(server) }
}

/** Ends a server with the test, and holds it to the description unless what is returned was called. */
export function held(server: Server): () => void {
  let isTolerant = false
  onTestFinished(async () => {
    await server.close()
    if (!isTolerant) expect(server.violations, 'every request and answer is as GitHub describes it').toEqual([])
  })
  return () => {
    isTolerant = true
  }
}
