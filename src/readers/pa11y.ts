import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { objectsIn } from './json-parts.ts'
import { addressOf, type PageScan, type ScannedPage } from './page-scan.ts'
import { countOf } from './test-run.ts'

const runAgain = 'Make sure that the page loads, run pa11y again, and give the result unchanged.'

/** The issues of one page, which the file does not name: errors count as serious, warnings as moderate, notices as minor. Throws `Unusable`. */
export function readPa11y(value: unknown): PageScan {
  return { format: 'pa11y', pages: [pageOf(null, objectsIn(value, 'issues', runAgain))], starts: [''] }
}

/**
 * What pa11y-ci found on each page. A page that could not be loaded stands there with a message alone, and counts in no
 * total: such a file is refused. Where the totals know of more than the issues, the worse is taken. Throws `Unusable`.
 */
export function readPa11yCi(value: unknown): PageScan {
  const report = isObject(value) ? value : {}
  if (!isObject(report['results'])) throw new Unusable('has no "results", as pa11y-ci writes them', runAgain)
  const pages = Object.entries(report['results']).map(([url, issues]) => {
    const address = addressOf(url, runAgain)
    return pageOf(address, objectsIn(issues, `issues of ${address}`, runAgain))
  })
  if (countOf(report, 'total') !== pages.length) throw new Unusable(`says that it has ${String(report['total'])} pages and shows ${pages.length}`, runAgain)
  const seen = pages.reduce((sum, { serious }) => sum + serious, 0)
  const unseen = Math.max(0, (countOf(report, 'errors') ?? 0) - seen)
  return { format: 'pa11y-ci', pages: pages.map((page, i) => (i === 0 ? { ...page, serious: page.serious + unseen } : page)), starts: pages.map(() => '') }
}

function pageOf(address: string | null, issues: readonly JsonObject[]): ScannedPage {
  for (const { type, message } of issues) {
    if (type === undefined && message !== undefined)
      throw new Unusable(`could not load ${address ?? 'the page'}`, 'Make sure that the page can be reached where pa11y runs, and run it again.')
    if (type !== 'error' && type !== 'warning' && type !== 'notice')
      throw new Unusable(`has an issue of the type ${JSON.stringify(type ?? null).slice(0, 40)}, which pa11y does not know`, runAgain)
  }
  const having = (wanted: string): number => issues.filter(({ type }) => type === wanted).length
  const isFromAxe = issues.some(({ runner }) => runner === 'axe')
  return {
    address,
    critical: 0,
    serious: having('error'),
    moderate: having('warning'),
    minor: having('notice'),
    incomplete: isFromAxe ? issues.filter(({ runnerExtras }) => isObject(runnerExtras) && runnerExtras['needsFurtherReview'] === true).length : null,
    scorePercent: null,
    standards: standardsOf(issues),
  }
}

/** HTML CodeSniffer writes the standard before each code; where it found nothing, or axe was the runner, nothing tells. */
function standardsOf(issues: readonly JsonObject[]): readonly string[] {
  const named = new Set(issues.map(({ code }) => /^(?:WCAG2(A{1,3})|Section508)\./.exec(typeof code === 'string' ? code : '')?.[0] ?? ''))
  if (named.size !== 1) return []
  if (named.has('WCAG2A.')) return ['wcag2a']
  if (named.has('WCAG2AA.')) return ['wcag2a', 'wcag2aa']
  if (named.has('WCAG2AAA.')) return ['wcag2a', 'wcag2aa', 'wcag2aaa']
  return named.has('Section508.') ? ['section508'] : []
}
