import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { objectsIn, textOf } from './json-parts.ts'
import { addressOf, ruleName, type PageScan, type ScannedPage } from './page-scan.ts'

const runAgain = 'Make sure that the page loads, let the tool write its EARL report again, and give it unchanged.'

/**
 * An EARL report as axe's reporter writes it: assertions about one page. A test that failed counts once a page, as
 * serious, for EARL knows no impact; what could not be told, or was not tested, is incomplete. Throws `Unusable`.
 */
export function readEarl(value: unknown): PageScan {
  const reports = objectsIn(Array.isArray(value) ? value : [value], 'reports', runAgain)
  if (reports.length === 0) throw new Unusable('holds no report', runAgain)
  return { format: 'earl', pages: reports.map(readPage), starts: reports.map(() => '') }
}

function readPage(report: JsonObject): ScannedPage {
  const address = addressOf(report['url'] ?? report['source'], runAgain)
  const assertions = objectsIn(report['assertions'], 'assertions', runAgain)
  if (assertions.length === 0) throw new Unusable(`shows no test that was run on ${address}`, runAgain)
  const failed = new Set<string>()
  const undecided = new Set<string>()
  for (const [i, assertion] of assertions.entries()) {
    const test = idOf(assertion['test']) ?? `test ${i + 1}`
    const outcome = outcomeOf(assertion['result'], i + 1)
    if (outcome === 'failed') failed.add(test)
    if (outcome === 'cantTell' || outcome === 'untested') undecided.add(test)
  }
  return { address, failures: [...failed].map((test) => ({ rule: nameIn(test), impact: 'serious' })), incomplete: undecided.size, scorePercent: null, standards: [] }
}

function outcomeOf(result: unknown, place: number): string {
  const written = isObject(result) ? (idOf(result['outcome']) ?? '') : ''
  const outcome = /[^:#/]*$/.exec(written)?.[0] ?? ''
  if (['passed', 'failed', 'cantTell', 'inapplicable', 'untested'].includes(outcome)) return outcome
  throw new Unusable(`its assertion ${place} has the outcome ${JSON.stringify(written.slice(0, 40))}, which EARL does not know`, runAgain)
}

/** axe's address of a rule ends in its name. */
function nameIn(test: string): string {
  return ruleName(/\/([^/?#]+)(?:[?#].*)?$/.exec(test)?.[1] ?? test)
}

function idOf(value: unknown): string | null {
  return textOf(isObject(value) ? (value['@id'] ?? value['id']) : value)
}
