import type { PagesOf } from './format-page.ts'
import type { loadFormats } from './load-formats.ts'

const noStart = 'When the run took place: give "occurredOn".'
const average = 'The busiest minute: the rate is the average of the whole run.'
const refused = (instead: string) => ({ produce: instead, measured: 'Nothing: the gate knows the file, and refuses it.', cannotShow: instead })

export const loadFormatPages: PagesOf<typeof loadFormats> = {
  'k6-summary': {
    produce:
      "In the script: export function handleSummary(data) { return {'summary.json': JSON.stringify(data)} }. For the 99th percentile add the option summaryTrendStats: ['avg', 'med', 'p(90)', 'p(95)', 'p(99)', 'max']. For figures of one scenario name it in thresholds: 'http_req_duration{scenario:checkout}' and 'http_req_failed{scenario:checkout}'.",
    measured:
      "Requests, and those that failed (http_req_failed); k6's own response times in ms, interpolated; duration; most users at once (vus); thresholds that failed or had no sample; scenarios that a threshold names, and groups.",
    cannotShow: `${noStart} ${average} Figures of a scenario that no threshold names. What the checks found is no failed request: put a threshold on "checks".`,
  },
  'k6-legacy-summary': {
    produce: 'k6 run --summary-export=summary.json script.js',
    measured: 'As k6-summary. The duration is the count of requests over their rate. A threshold of true is one that FAILED.',
    cannotShow: `${noStart} ${average}`,
  },
  'k6-machine-summary': {
    produce: 'k6 run --new-machine-readable-summary --summary-export=summary.json script.js (k6 1.5 or later); and the exit code of k6 as "exitCode".',
    measured: 'Requests, and those that failed; response times in ms; duration; when the run began (when the summary was written, less the duration).',
    cannotShow: `Thresholds, which k6 tells by its exit code alone (99). The 99th percentile, users, scenarios. ${average}`,
  },
  'k6-points': {
    produce: 'k6 run --out json=points.json script.js; gzip it, it is large.',
    measured:
      'Requests, and those that failed; response times in ms (nearest rank over all requests); when it began; duration; the busiest window; most users at once; each scenario and group by itself.',
    cannotShow: 'Thresholds: they are declared in the file, not judged. Give the summary too, or the exit code.',
  },
  'jmeter-csv': {
    produce: 'jmeter -n -t plan.jmx -l result.jtl, with the default columns and a header (jmeter.save.saveservice.print_field_names=true).',
    measured:
      'Samples, and those that did not succeed, without the rows of transaction controllers; response times in ms (nearest rank over all samples); when it began; duration; the busiest window; most users at once (allThreads); each label by itself.',
    cannotShow:
      'Thresholds: JMeter has assertions, and they make samples fail. A file without header, or with samples summed up (mode=Statistical), is refused. Times written as text are read in the "timezone" of the checklist.',
  },
  'jmeter-xml': {
    produce: 'jmeter -n -t plan.jmx -l result.jtl -Jjmeter.save.saveservice.output_format=xml',
    measured: 'As jmeter-csv. Samples in a transaction ("generate parent sample") count one by one; redirects and embedded files belong to their sample.',
    cannotShow: 'As jmeter-csv. Samples in one whose message was not saved are refused: it could be a transaction.',
  },
  'jmeter-statistics': {
    produce: 'jmeter -n -t plan.jmx -l result.jtl -e -o report; give report/statistics.json.',
    measured: "Samples and errors without transaction controllers; JMeter's own response times in ms, interpolated; the average rate; each label by itself.",
    cannotShow: `Which percentiles its numbers are: the 90th, 95th and 99th, unless aggregate_rpt_pct1 to 3 were changed. Users. ${noStart} ${average}`,
  },
  'locust-json': {
    produce: 'locust --headless --json … > results.json (or --json-file results)',
    measured:
      'Requests and failures; response times in ms, which Locust rounds to two figures (nearest rank over all requests); when it began; duration; the busiest window; each name by itself.',
    cannotShow: 'How many users there were.',
  },
  'locust-csv': {
    produce: 'locust --headless --csv results …; give results_stats.csv.',
    measured: "Requests and failures; Locust's own response times in ms, rounded to two figures; the average rate; each name by itself.",
    cannotShow: `The last second or so: Locust does not write the file once more at the end, so failures can be missing. Prefer --json. Users. ${noStart} ${average}`,
  },
  'locust-other-csv': refused('Give results_stats.csv, or better the result of locust --json, in place of the history, the failures or the exceptions.'),
  'gatling-stats': {
    produce: 'The report of the simulation: give js/stats.json, or js/global_stats.json, which lacks the single requests.',
    measured: "Requests, ok and ko; Gatling's own response times in ms; the average rate; each request by its path of groups.",
    cannotShow: `The 90th percentile. Which percentiles its numbers are: the 50th, 75th, 95th and 99th, unless gatling.conf says otherwise. Users. ${noStart} ${average}`,
  },
  'gatling-assertions': {
    produce: 'The report of a simulation with assertions: give js/assertions.json beside js/stats.json, in one list of "results".',
    measured: 'Assertions that did not hold, as failed thresholds.',
    cannotShow: 'Anything else: it adds to the statistics, and is no evidence of a run by itself.',
  },
  'gatling-log': refused('Give js/stats.json of the report that Gatling makes of simulation.log.'),
  artillery: {
    produce: 'artillery run --output result.json script.yml; and its exit code as "exitCode". For each address by itself: the plugin metrics-by-endpoint.',
    measured:
      "Requests; as failed, answers of 400 and above, requests that no answer came to, and errors; Artillery's own response times in ms, from a sketch; when it began; duration.",
    cannotShow: `What "ensure" found, which Artillery tells by its exit code alone. Users at once. ${average}`,
  },
  autocannon: {
    produce: 'autocannon --json … > result.json',
    measured:
      'Requests; as failed, answers other than 2xx, errors, and requests that were sent and never answered; response times in ms; when it began; duration; connections as users.',
    cannotShow: `The 95th percentile: bound the 99th. ${average}`,
  },
  vegeta: {
    produce: 'vegeta attack … | tee results.bin | vegeta report -type=json > result.json',
    measured: "Requests; as failed, answers below 200 or from 400 on, and requests without answer; vegeta's own response times (ns in the file); when it began; duration.",
    cannotShow: `Users: vegeta drives a rate. ${average} A report whose metrics were never closed is refused.`,
  },
  oha: {
    produce: 'oha --no-tui --output-format json … > result.json (before 1.7: --json)',
    measured: "Requests; as failed, answers of 400 and above, and errors; oha's own response times (s in the file); duration. Requests under way at a deadline count as none.",
    cannotShow: `Its successRate takes an answer of 500 for a success, and is not used. Users. ${noStart} ${average}`,
  },
  'hey-text': {
    produce: 'hey -n … -c … ADDRESS > hey.txt',
    measured: "Requests; as failed, answers of 400 and above, and errors; hey's own response times (s in the file); duration.",
    cannotShow: `Users. ${noStart} ${average} A part that is missing shows, for answers and errors must add up to the rate times the time.`,
  },
  'hey-csv': {
    produce: 'hey -n … -c … -o csv ADDRESS > hey.csv; better, give what hey prints without -o csv.',
    measured: 'Requests that were answered; response times (s in the file; nearest rank); the busiest window; duration.',
    cannotShow: `The share of errors: a request that no answer came to has no row, so it is never measured from this file. ${noStart}`,
  },
  'wrk-text': {
    produce: 'wrk --latency -t … -c … -d … ADDRESS > wrk.txt',
    measured: "Requests and socket errors; as failed, answers other than 2xx and 3xx, and socket errors; wrk's own response times; duration; connections as users.",
    cannotShow: `The 95th percentile: bound the 99th. Any percentile without --latency. ${noStart} ${average}`,
  },
  'ab-text': {
    produce: 'ab -n … -c … ADDRESS > ab.txt',
    measured: "Requests; as failed, the higher of ab's own count, and of bad answers and broken connections; response times in whole ms; duration; concurrency as users.",
    cannotShow: `${noStart} ${average} Pages that change their length fail in ab: use its option -l.`,
  },
  'ab-gnuplot': refused('Give what ab prints: the rows of -g do not say which requests failed.'),
  'h2load-text': refused('h2load has no percentiles: run the test with k6, Locust, vegeta or oha.'),
  'siege-json': refused('siege has no percentiles: run the test with k6, Locust, vegeta or oha.'),
}
