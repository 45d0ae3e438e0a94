import type { PagesOf } from './format-page.ts'
import type { testFormats } from './test-formats.ts'

export const testFormatPages: PagesOf<typeof testFormats> = {
  'junit-xml': {
    produce: 'pytest --junitxml=report.xml; jest with jest-junit and reportTestSuiteErrors; vitest --reporter=junit; Surefire, Gradle and most others by default.',
    measured: 'Tests, those that ran, failed or were skipped: the worst of what cases, suites and the whole report say; the start of the earliest suite.',
    cannotShow: 'Tests that were never collected, and suites that some reporters leave out when they do not load.',
  },
}
