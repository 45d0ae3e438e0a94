import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { objectsIn } from './json-parts.ts'
import { addressOf, ruleName, type Failure, type Impact, type PageScan, type ScannedPage } from './page-scan.ts'
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
  if (pages.length === 0) throw new Unusable('shows no page', 'Give pa11y-ci the pages that people use, and run it again.')
  const seen = pages.flatMap(({ failures }) => failures).filter(({ impact }) => impact === 'serious').length
  const unseen = Array.from({ length: Math.max(0, Math.min(countOf(report, 'errors') ?? 0, 100_000) - seen) }, () => ({ rule: 'an error that is only counted', impact: 'serious' as const }))
  return { format: 'pa11y-ci', pages: pages.map((page, i) => (i === 0 ? { ...page, failures: [...page.failures, ...unseen] } : page)), starts: pages.map(() => '') }
}

const impactOf: ReadonlyMap<unknown, Impact> = new Map<unknown, Impact>([
  ['error', 'serious'],
  ['warning', 'moderate'],
  ['notice', 'minor'],
])

function pageOf(address: string | null, issues: readonly JsonObject[]): ScannedPage {
  const isFromAxe = issues.some(({ runner }) => runner === 'axe')
  return {
    address,
    failures: issues.map((issue) => failureOf(issue, address)),
    incomplete: isFromAxe ? issues.filter(({ runnerExtras }) => isObject(runnerExtras) && runnerExtras['needsFurtherReview'] === true).length : null,
    scorePercent: null,
    standards: standardsOf(issues),
  }
}

function failureOf({ type, message, code }: JsonObject, address: string | null): Failure {
  if (type === undefined && message !== undefined)
    throw new Unusable(`could not load ${address ?? 'the page'}`, 'Make sure that the page can be reached where pa11y runs, and run it again.')
  const impact = impactOf.get(type)
  if (impact === undefined) throw new Unusable(`has an issue of the type ${JSON.stringify(type ?? null).slice(0, 40)}, which pa11y does not know`, runAgain)
  return { rule: ruleName(code), impact }
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
