import type { PagesOf } from './format-page.ts'
import type { loadFormats } from './load-formats.ts'

export const loadFormatPages: PagesOf<typeof loadFormats> = {
  'k6-summary': {
    produce:
      "In the script: export function handleSummary(data) { return {'summary.json': JSON.stringify(data)} }. For the 99th percentile: options.summaryTrendStats: ['avg', 'med', 'p(90)', 'p(95)', 'p(99)', 'max'].",
    measured: "Requests and those that failed (http_reqs, http_req_failed); k6's own response times in ms; duration; most users at once; thresholds that failed or had no sample; scenarios and groups that a threshold names.",
    cannotShow: 'When the run took place: give "occurredOn". The busiest minute: the rate is the average of the whole run. Figures of a scenario that no threshold names.',
  },
  'k6-legacy-summary': {
    produce: 'k6 run --summary-export=summary.json script.js',
    measured: 'As k6-summary; the duration is the count of requests over their rate. A threshold of true is one that failed.',
    cannotShow: 'As k6-summary.',
  },
  'jmeter-csv': {
    produce: 'jmeter -n -t plan.jmx -l result.jtl (JMeter 3 or later; its default columns with a header, jmeter.save.saveservice.print_field_names=true).',
    measured: 'Samples and those that did not succeed, without the rows of transaction controllers; response times in ms (nearest rank over all samples); the busiest window; most users at once (allThreads); labels as scenarios.',
    cannotShow: 'Thresholds: JMeter has assertions, and they count as failed samples. A file without header, or with samples summed up (mode=Statistical), is refused.',
  },
}
