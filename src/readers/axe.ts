import { Unusable } from '../model/unusable.ts'
import { standardsOf } from './axe-standards.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { objectsIn } from './json-parts.ts'
import { addressOf, impacts, ruleName, type PageScan, type ScannedPage } from './page-scan.ts'

const runAgain = 'Make sure that the page loads, run axe on it again, and give the result unchanged.'
const lists = ['violations', 'incomplete', 'passes', 'inapplicable'] as const

/**
 * The results of axe-core for one page, or a list of pages. A rule that is violated counts once, by its impact; one
 * without a known impact counts as critical. `incomplete` is what a person has to look at: no pass. Throws `Unusable`,
 * also where no rule was run.
 */
export function readAxe(value: unknown): PageScan {
  const results = Array.isArray(value) ? objectsIn(value, 'results', runAgain) : objectsIn([value], 'results', runAgain)
  if (results.length === 0) throw new Unusable('holds no axe result', runAgain)
  return {
    format: 'axe',
    pages: results.map(readPage),
    starts: results.map(({ timestamp }) => (typeof timestamp === 'string' ? timestamp : '')),
  }
}

function readPage(result: JsonObject): ScannedPage {
  if (!isObject(result['testEngine']) || result['testEngine']['name'] !== 'axe-core') throw new Unusable('is not from axe-core', runAgain)
  const address = addressOf(result['url'], runAgain)
  const rules = { violations: rulesIn(result, 'violations'), incomplete: rulesIn(result, 'incomplete'), passes: rulesIn(result, 'passes'), inapplicable: rulesIn(result, 'inapplicable') }
  const all = lists.flatMap((list) => rules[list])
  if (all.length === 0) throw new Unusable(`shows no rule that was run on ${address}`, runAgain)
  return {
    address,
    failures: rules.violations.map(({ id, impact }) => ({ rule: ruleName(id), impact: impacts.find((each) => each === impact) ?? 'critical' })),
    incomplete: rules.incomplete.length,
    scorePercent: null,
    standards: standardsOf(result['toolOptions'], all),
  }
}

/** `violations` must be there; the other lists may be left out by an option, which costs the proof of what was run. */
function rulesIn(result: JsonObject, list: (typeof lists)[number]): readonly JsonObject[] {
  if (list !== 'violations' && list !== 'incomplete' && result[list] === undefined) return []
  return objectsIn(result[list], list, runAgain)
}
