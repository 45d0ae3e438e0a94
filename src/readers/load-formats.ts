import { Unusable } from '../model/unusable.ts'
import type { Format, Formats } from './format.ts'
import { looksLikeJmeterCsv } from './jmeter-signs.ts'
import { looksLikeK6Summary, looksLikeLegacy } from './k6-signs.ts'
import type { LoadRun } from './load-run.ts'

/** The two forms of a k6 summary have one reader; a form that is named must be the one that is there. */
function k6Summary(name: string, isLegacy: boolean): Format<LoadRun> {
  return {
    tool: 'k6',
    read: 'json',
    looksLike: (value) => looksLikeK6Summary(value) && looksLikeLegacy(value) === isLegacy,
    load: async () => {
      const { readK6Summary } = await import('./k6-summary.ts')
      return (value) => {
        const run = readK6Summary(value)
        if (run.format !== name) throw new Unusable(`is ${run.format}, not ${name}`, 'Correct "format", or leave it out.')
        return run
      }
    },
  }
}

/** What the gate reads of a load test. The order decides where two would take a file. */
export const loadFormats = {
  'k6-summary': k6Summary('k6-summary', false),
  'k6-legacy-summary': k6Summary('k6-legacy-summary', true),
  'jmeter-csv': {
    tool: 'JMeter',
    read: 'stream',
    looksLike: looksLikeJmeterCsv,
    load: async () => (await import('./jmeter-csv.ts')).readJmeterCsv,
  },
} as const satisfies Formats<LoadRun>
