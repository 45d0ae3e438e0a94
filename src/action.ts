import { join } from 'node:path'
import * as core from '@actions/core'
import { runAction } from './action/run.ts'
import { Unavailable } from './model/unavailable.ts'

/* Failing until the verdict has been published: a job that dies on the way must not go on to deploy. */
process.exitCode = 3

void runAction({
  env: process.env,
  workspace: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
  temporary: process.env['RUNNER_TEMP'] ?? join(process.cwd(), '.go-live-gate'),
})
  .then((code) => {
    process.exitCode = code
  })
  .catch((error: unknown) => {
    const remedy = error instanceof Unavailable ? ` ${error.remedy}` : ''
    core.error(`go-live-gate could not finish, and nothing was concluded: ${error instanceof Error ? error.message : String(error)}${remedy}`)
    process.exitCode = 3
  })
