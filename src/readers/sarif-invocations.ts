import { Unusable } from '../model/unusable.ts'
import type { JsonObject } from './json-object.ts'
import { listOf, objectsIn, partOf } from './json-parts.ts'

const scanAgain = "Find out from the tool's log what it could not do, mend it or leave it out of the scan, and scan again."

/** Throws `Unusable` where a run says that it failed, or that it could not look at everything (SARIF, appendix I). */
export function refuseFailedRun({ invocations }: JsonObject, tool: string): void {
  if (invocations === undefined) return
  for (const invocation of objectsIn(invocations, 'invocations', scanAgain)) {
    if (invocation['executionSuccessful'] !== true) throw new Unusable(`says that ${tool} did not end with success`, scanAgain)
    for (const list of ['toolExecutionNotifications', 'toolConfigurationNotifications']) {
      const isIncomplete = (listOf(invocation[list]) ?? []).some((each) => partOf(each)['level'] === 'error')
      if (isIncomplete) throw new Unusable(`says that ${tool} could not look at everything`, scanAgain)
    }
  }
}
