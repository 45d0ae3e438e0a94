import { onTestFinished } from 'vitest'
import type { GitHubOptions } from '../../../src/platform/github/github.ts'
import { start, type Server } from './site-server.ts'
import type { Site } from './site.ts'

export { json, type Fault, type Server } from './site-server.ts'

/** GitHub on loopback over a site that a test describes. It ends with the test. */
export async function serve(site: Site, limits: GitHubOptions['limits'] = {}): Promise<Server> {
  const server = await start(site, limits)
  onTestFinished(() => server.close())
  return server
}
