import type { Formats } from './format.ts'
import type { TestRun } from './test-run.ts'

/** What the gate reads of tests. The order decides where two would take a file. */
export const testFormats = {
  'junit-xml': {
    tool: 'JUnit and most others',
    read: 'text',
    looksLike: ({ xmlRoot }) => xmlRoot === 'testsuite' || xmlRoot === 'testsuites',
    load: async () => (await import('./junit.ts')).readJunit,
  },
} as const satisfies Formats<TestRun>
