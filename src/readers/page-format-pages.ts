import type { PagesOf } from './format-page.ts'
import type { pageFormats } from './page-formats.ts'
import { refusedPage } from './refused-page.ts'

export const pageFormatPages: PagesOf<typeof pageFormats> = {
  axe: {
    produce: 'Write what axe.run() resolves to as JSON (axe-core in any browser test, @axe-core/playwright, @axe-core/puppeteer), one result or a list; or axe URL --save results.json. Leave all four lists in it.',
    measured: 'Each rule violated once a page, by its impact; incomplete results; the pages; the standards whose rules were all run, by the options in the file and the rules that it shows.',
    cannotShow: 'What no rule can find, which is more than half of all barriers; parts of the page that were excluded. A result without passes and inapplicable rules does not prove which standard was run.',
  },
  earl: {
    produce: '@axe-core/reporter-earl, or another tool that writes EARL 1.0 as JSON-LD with "assertions" about one page.',
    measured: 'Each test that failed once a page, as serious; what could not be told or was not tested, as incomplete; the pages.',
    cannotShow: 'Impacts, dates and the standard: give "occurredOn" for an age, and axe results for requireStandards.',
  },
  pa11y: {
    produce: 'pa11y --reporter json --include-warnings URL > page.json. A page without issues is an empty list: then say "format: pa11y".',
    measured: 'Each issue: errors as serious, warnings as moderate, notices as minor. With the runner axe, what needs review as incomplete. The standard, where HTML CodeSniffer found anything.',
    cannotShow: 'Which page it was (the file name stands for it), when it was, and what "ignore" left out.',
  },
  'pa11y-ci': {
    produce: 'pa11y-ci --json > pages.json.',
    measured: 'As pa11y, for each page by its address. Where the total of errors is higher than the issues shown, the total counts.',
    cannotShow: 'Dates. A page that could not be loaded makes the file unusable: pa11y-ci counts it in no total.',
  },
  lighthouse: {
    produce: 'lighthouse URL --only-categories=accessibility --output=json --output-path=page.json.',
    measured: 'The accessibility score in percent, each failing audit as serious, the page, the time of the run.',
    cannotShow: 'The standard, and what its manual audits ask of a person: a score of 100 still leaves ten of them. A page that did not load, a missing score, and chosen or skipped audits are refused.',
  },
  'empty-list': refusedPage('pa11y --reporter json writes it for a page without issues: then say "format: pa11y".'),
  'lighthouse-manifest': refusedPage('Give the report of each run, whose path stands in the list as jsonPath.'),
  'wcag-em': refusedPage('Give what an automatic tool found; a report by people is a document, with a sign-off.'),
  wave: refusedPage('Run axe, pa11y or Lighthouse, and give that result.'),
}
