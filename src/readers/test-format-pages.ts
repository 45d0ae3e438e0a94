import type { PagesOf } from './format-page.ts'
import { refusedPage } from './refused-page.ts'
import type { testFormats } from './test-formats.ts'

export const testFormatPages: PagesOf<typeof testFormats> = {
  'junit-xml': {
    produce: 'pytest --junitxml=report.xml; jest with jest-junit and reportTestSuiteErrors; vitest --reporter=junit; gotestsum --junitfile; phpunit --log-junit; bats --report-formatter junit; Surefire, Gradle and most others by default.',
    measured: 'Tests, those that ran, failed or were skipped: the worst of what cases, suites and the whole report say; the start of the earliest suite. A test that is marked as to do and fails counts as failed.',
    cannotShow: 'Tests that were never collected, and suites that some reporters leave out when they do not load: give "exitCode" too.',
  },
  trx: {
    produce: 'dotnet test --logger trx.',
    measured: 'Tests by their outcome, rows of a data-driven test one by one, compared with the counters and the outcome of the run; suites are classes.',
    cannotShow: 'A file without ResultSummary is refused: the run may not have ended.',
  },
  nunit3: {
    produce: 'nunit3-console, or dotnet test --logger nunit.',
    measured: 'Tests by their result, compared with the counts and results of fixtures, assemblies and the run; suites are fixtures.',
    cannotShow: 'A list of tests that did not run (--explore) is refused.',
  },
  tap: {
    produce: 'bats --tap; vitest --reporter=tap; node --test --test-reporter=tap; prove --verbose. Keep all of the output.',
    measured: 'The lines at the left edge: a group counts once, and failed where anything in it did. What the plan misses, and "Bail out!", count as failures; SKIP and TODO as skipped.',
    cannotShow: 'Neither times nor suites: give "occurredOn" for an age. Output without a plan is refused, for it may be cut short.',
  },
  'go-test-json': {
    produce: 'go test -json ./... > tests.json (the standard output alone, all of it).',
    measured: 'Tests and subtests by their last result; one that has none failed, as did a package that failed without a failing test, and a build that broke. Suites are packages.',
    cannotShow: 'A stream without the result of each package is refused: it is cut short.',
  },
  'jest-json': {
    produce: 'jest --json --outputFile=report.json; vitest --reporter=json --outputFile=report.json.',
    measured: 'Tests by their status, a file that could not be loaded as one failure; where "success" is false at least one failed. Suites are the outermost describe blocks.',
    cannotShow: 'Errors outside of any test, which Vitest tells by its exit code alone: give "exitCode" too.',
  },
  ctrf: {
    produce: "A CTRF reporter of your test tool (ctrf.io).",
    measured: 'Tests by their status, counted again and compared with the summary; pending, skipped and other count as skipped, a flaky test that passed in the end as passed.',
    cannotShow: 'Reporters that do not know the start write 0: then the age is unmeasured.',
  },
  'nunit2-xml': refusedPage('Write the NUnit 3 format or JUnit XML.'),
  'xunit-xml': refusedPage('Write TRX or JUnit XML: dotnet test --logger trx.'),
  'testng-xml': refusedPage('Give the JUnit XML that TestNG writes too, in the folder junitreports.'),
  'robot-xml': refusedPage('Run it with --xunit, and give that file.'),
  'coverage-xml': refusedPage('Give the report of the tests themselves.'),
  'playwright-json': refusedPage('Run it with --reporter=junit, and give that file.'),
  'mocha-json': refusedPage('Let it write JUnit XML with mocha-junit-reporter.'),
  'pytest-json': refusedPage('Run pytest with --junitxml, and give that file.'),
  'cucumber-json': refusedPage('Let it write JUnit XML, and give that.'),
}
