import { firstKey } from './first-key.ts'
import type { Formats } from './format.ts'
import { isObject } from './json-object.ts'
import { refusedFormat } from './refused-format.ts'
import type { TestRun } from './test-run.ts'

const asJunit = 'Let it write JUnit XML, and give that.'

/** What the gate reads of tests, and what it knows and does not take. The order decides where two would take a file. */
export const testFormats = {
  'junit-xml': {
    tool: 'JUnit and most others',
    read: 'stream',
    looksLike: ({ xmlRoot }) => xmlRoot === 'testsuite' || xmlRoot === 'testsuites',
    load: async () => (await import('./junit.ts')).readJunit,
  },
  trx: {
    tool: 'dotnet test and Visual Studio',
    read: 'text',
    looksLike: ({ xmlRoot }) => xmlRoot === 'TestRun',
    load: async () => (await import('./trx.ts')).readTrx,
  },
  nunit3: {
    tool: 'NUnit 3',
    read: 'text',
    looksLike: ({ xmlRoot }) => xmlRoot === 'test-run',
    load: async () => (await import('./nunit3.ts')).readNunit3,
  },
  tap: {
    tool: 'TAP',
    read: 'text',
    looksLike: ({ text }) => /^(?:TAP version \d+\s*$|1\.\.\d+\s*(?:#|$)|(?:not )?ok\b)/.test(firstWords(text)),
    load: async () => (await import('./tap.ts')).readTap,
  },
  'go-test-json': {
    tool: 'go test -json',
    read: 'text',
    looksLike: ({ firstObject }) => firstObject !== null && 'Action' in firstObject && ('Package' in firstObject || 'ImportPath' in firstObject),
    load: async () => (await import('./go-test.ts')).readGoTest,
  },
  'jest-json': {
    tool: 'Jest and Vitest',
    read: 'json',
    looksLike: (value) => isObject(value) && 'numTotalTests' in value && 'testResults' in value,
    load: async () => (await import('./jest-json.ts')).readJestJson,
  },
  ctrf: {
    tool: 'CTRF',
    read: 'json',
    looksLike: looksLikeCtrf,
    load: async () => (await import('./ctrf.ts')).readCtrf,
  },
  'nunit2-xml': refusedFormat('NUnit 2', 'Write the NUnit 3 format or JUnit XML.', ({ xmlRoot }) => xmlRoot === 'test-results'),
  'xunit-xml': refusedFormat('xUnit.net', 'Write TRX or JUnit XML.', ({ xmlRoot }) => xmlRoot === 'assemblies' || xmlRoot === 'assembly'),
  'testng-xml': refusedFormat('TestNG', 'Give the JUnit XML that TestNG writes too, in the folder junitreports.', ({ xmlRoot }) => xmlRoot === 'testng-results'),
  'robot-xml': refusedFormat('Robot Framework', 'Run it with --xunit, and give that file.', ({ xmlRoot }) => xmlRoot === 'robot'),
  'coverage-xml': refusedFormat('a coverage tool', 'Give the report of the tests: coverage does not say whether they passed.', ({ xmlRoot }) => xmlRoot === 'coverage'),
  'playwright-json': refusedFormat('Playwright', 'Run it with --reporter=junit, and give that file.', (head) => firstKey(head) === 'config' && head.text.includes('"suites"')),
  'mocha-json': refusedFormat('Mocha', asJunit, (head) => firstKey(head) === 'stats' && head.text.includes('"pending"')),
  'pytest-json': refusedFormat('pytest-json-report', 'Run pytest with --junitxml, and give that file.', (head) => firstKey(head) === 'created' && head.text.includes('"exitcode"')),
  'cucumber-json': refusedFormat('Cucumber', asJunit, (head) => head.isJson && /"keyword"\s*:\s*"Feature"/.test(head.text)),
} as const satisfies Formats<TestRun>

/** The first line that is no comment. */
function firstWords(text: string): string {
  return text.split(/[\r\n]+/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
}

function looksLikeCtrf(value: unknown): boolean {
  if (!isObject(value)) return false
  if (value['reportFormat'] === 'CTRF') return true
  const results = value['results']
  return isObject(results) && isObject(results['tool']) && isObject(results['summary']) && Array.isArray(results['tests'])
}
