import { Unusable } from '../model/unusable.ts'
import { isObject } from './json-object.ts'
import { loadRun, type LoadRun } from './load-run.ts'

const again = "Let Gatling make the report again, and give its js/assertions.json unchanged."

/**
 * Gatling's `js/assertions.json`: what its own assertions found, beside the statistics of the same report. It measures
 * nothing by itself. Throws `Unusable`.
 */
export function readGatlingAssertions(value: unknown): LoadRun {
  const assertions = isObject(value) ? value['assertions'] : null
  if (!Array.isArray(assertions)) throw new Unusable('has no list of "assertions"', again)
  const results = assertions.map((assertion: unknown) => {
    const result: unknown = isObject(assertion) ? assertion['result'] : null
    if (typeof result === 'boolean') return result
    throw new Unusable('has an assertion that does not say whether it held', again)
  })
  return loadRun({
    format: 'gatling-assertions',
    requests: 0,
    failedRequests: 0,
    isSupplement: true,
    failedThresholds: results.filter((held) => !held).length,
    notes: results.length > 0 ? [] : [{ message: 'declares no assertions: nothing was judged in it', remedy: 'Declare assertions in the simulation, or leave the file out.' }],
  })
}
