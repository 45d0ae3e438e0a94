import { Unusable } from '../model/unusable.ts'
import type { Format, Formats } from './format.ts'
import { looksLikeJmeterCsv } from './jmeter-signs.ts'
import { isObject } from './json-object.ts'
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
  'k6-machine-summary': {
    tool: 'k6',
    read: 'json',
    looksLike: (value) => isObject(value) && isObject(value['metadata']) && 'k6_version' in value['metadata'] && isObject(value['results']),
    load: async () => (await import('./k6-machine.ts')).readK6Machine,
  },
  'k6-points': {
    tool: 'k6',
    read: 'stream',
    looksLike: ({ firstObject }) => (firstObject?.['type'] === 'Metric' || firstObject?.['type'] === 'Point') && typeof firstObject['metric'] === 'string',
    load: async () => (await import('./k6-points.ts')).readK6Points,
  },
  'jmeter-csv': {
    tool: 'JMeter',
    read: 'stream',
    looksLike: looksLikeJmeterCsv,
    load: async () => (await import('./jmeter-csv.ts')).readJmeterCsv,
  },
  'jmeter-xml': {
    tool: 'JMeter',
    read: 'stream',
    looksLike: ({ xmlRoot }) => xmlRoot === 'testResults',
    load: async () => (await import('./jmeter-xml.ts')).readJmeterXml,
  },
  'jmeter-statistics': {
    tool: 'JMeter',
    read: 'json',
    looksLike: (value) => isObject(value) && isObject(value['Total']) && 'sampleCount' in value['Total'] && 'errorPct' in value['Total'],
    load: async () => (await import('./jmeter-statistics.ts')).readJmeterStatistics,
  },
  'locust-csv': {
    tool: 'Locust',
    read: 'text',
    looksLike: ({ cells }) => cells.includes('Request Count') && cells.includes('Failure Count'),
    load: async () => (await import('./locust-csv.ts')).readLocustCsv,
  },
  'locust-json': {
    tool: 'Locust',
    read: 'json',
    looksLike: (value) => Array.isArray(value) && isObject(value[0]) && 'num_requests' in value[0] && 'response_times' in value[0],
    load: async () => (await import('./locust-json.ts')).readLocustJson,
  },
  'locust-other-csv': {
    tool: 'Locust',
    read: 'refused',
    looksLike: ({ cells }) =>
      (cells.includes('Timestamp') && cells.includes('User Count')) || (cells.includes('Error') && cells.includes('Occurrences')) || (cells.includes('Traceback') && cells.includes('Nodes')),
    instead: 'Give the result of locust --json, or the file that ends in _stats.csv; name it, for a pattern such as *.csv takes all.',
  },
  'gatling-stats': {
    tool: 'Gatling',
    read: 'json',
    looksLike: (value) => {
      const stats = isObject(value) && isObject(value['stats']) ? value['stats'] : value
      return isObject(stats) && isObject(stats['numberOfRequests']) && 'percentiles1' in stats
    },
    load: async () => (await import('./gatling.ts')).readGatling,
  },
  'gatling-assertions': {
    tool: 'Gatling',
    read: 'json',
    looksLike: (value) => isObject(value) && Array.isArray(value['assertions']) && 'simulation' in value,
    load: async () => (await import('./gatling-assertions.ts')).readGatlingAssertions,
  },
  artillery: {
    tool: 'Artillery',
    read: 'json',
    looksLike: (value) => isObject(value) && isObject(value['aggregate']) && isObject(value['aggregate']['counters']),
    load: async () => (await import('./artillery.ts')).readArtillery,
  },
  autocannon: {
    tool: 'autocannon',
    read: 'json',
    looksLike: (value) => isObject(value) && 'non2xx' in value && isObject(value['latency']) && isObject(value['requests']),
    load: async () => (await import('./autocannon.ts')).readAutocannon,
  },
  vegeta: {
    tool: 'vegeta',
    read: 'json',
    looksLike: (value) => isObject(value) && isObject(value['latencies']) && isObject(value['status_codes']) && 'bytes_in' in value,
    load: async () => (await import('./vegeta.ts')).readVegeta,
  },
  oha: {
    tool: 'oha',
    read: 'json',
    looksLike: (value) => isObject(value) && isObject(value['summary']) && isObject(value['statusCodeDistribution']) && 'latencyPercentiles' in value,
    load: async () => (await import('./oha.ts')).readOha,
  },
  'hey-text': {
    tool: 'hey',
    read: 'text',
    looksLike: ({ text }) => /^\s*Summary:\r?\n {2}Total:\t/.test(text),
    load: async () => (await import('./hey-text.ts')).readHeyText,
  },
  'hey-csv': {
    tool: 'hey',
    read: 'stream',
    looksLike: ({ cells }) => cells[0] === 'response-time' && cells.includes('status-code'),
    load: async () => (await import('./hey-csv.ts')).readHeyCsv,
  },
  'wrk-text': {
    tool: 'wrk',
    read: 'text',
    looksLike: ({ text }) => /^Running \S+ test @ /m.test(text),
    load: async () => (await import('./wrk.ts')).readWrk,
  },
  'ab-text': {
    tool: 'ApacheBench (ab)',
    read: 'text',
    looksLike: ({ text }) => /^This is ApacheBench, Version /m.test(text),
    load: async () => (await import('./ab.ts')).readAb,
  },
  'ab-gnuplot': {
    tool: 'ApacheBench (ab -g)',
    read: 'refused',
    looksLike: ({ cells }) => cells[0] === 'starttime' && cells.includes('ttime'),
    instead: 'Give what ab prints, which says how many requests failed; the rows of -g do not.',
  },
  'h2load-text': {
    tool: 'h2load',
    read: 'refused',
    looksLike: ({ text }) => /^finished in \S+, \S+ req\/s/m.test(text),
    instead: 'It has no percentiles; run the test with k6, Locust, vegeta or oha.',
  },
  'siege-json': {
    tool: 'siege',
    read: 'refused',
    looksLike: ({ text }) => /"transactions":[^"]+"availability":/.test(text),
    instead: 'It has no percentiles, and times of two decimals of a second; run the test with k6, Locust, vegeta or oha.',
  },
  'gatling-log': {
    tool: 'Gatling',
    read: 'refused',
    looksLike: ({ text }) => /^RUN\t\S+\t/.test(text) || text.startsWith('ASSERTION\t'),
    instead: 'Give js/stats.json of the report that Gatling makes of it.',
  },
} as const satisfies Formats<LoadRun>
