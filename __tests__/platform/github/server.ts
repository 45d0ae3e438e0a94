import { onTestFinished } from 'vitest'
import type { Site } from '../../support/github/site.ts'
import { start, type Serve, type Server } from './started.ts'

export { json, type Fault, type Serve, type Server } from './started.ts'

/** GitHub on loopback over a site that a test describes. It ends with the test. */
export async function serve(site: Site, more: Serve = {}): Promise<Server> {
  const server = await start(site, more)
  onTestFinished(() => server.close())
  return server
}
