import type { ServerResponse } from 'node:http'
import type { GitHubOptions } from '../../../src/platform/github/github.ts'
import { serveState, type Faulty, type Server as Serving } from '../../support/github/server.ts'
import { settle, token } from '../../support/github/settle.ts'
import { commit, now, type Site } from '../../support/github/site.ts'

export interface Server extends Serving {
  readonly options: GitHubOptions
  /** Milliseconds that were slept, instead of sleeping. */
  readonly slept: readonly number[]
}

export interface Serve {
  readonly limits?: GitHubOptions['limits']
  readonly options?: Partial<GitHubOptions>
  /** `/api/v3` makes it an Enterprise Server. */
  readonly prefix?: string
}

/** GitHub on loopback over a site that a test or bench describes, until it is closed. */
export async function start(site: Site, { limits = {}, options = {}, prefix = '' }: Serve = {}): Promise<Server> {
  const serving = await serveState(settle(site), prefix)
  const slept: number[] = []
  const own: GitHubOptions = { token, repository: 'trust/triage', commit, pullRequest: null, api: serving.api, allowLoopback: true, limits, now: () => now, sleep: async (milliseconds) => void slept.push(milliseconds) }
  return { ...serving, slept, options: { ...own, ...options } }
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(value))
}

export type Fault = Faulty
