// k6's JSON lines (--out json), a million and ten million: count, error rate, percentiles. Ours includes the SHA-256 of them.
// Percentiles of ours are in steps of a microsecond, rounded up, DuckDB's of whatever k6 wrote.
//   node bench/points.mjs [--rows 1e7] [--rounds 9]
import { join } from 'node:path'
import { rowsAndRounds } from './compare.mjs'
import { makePoints } from './make-points.mjs'
import { versus } from './versus.mjs'

const { rows, rounds } = rowsAndRounds(1e7)
const columns = "{metric: 'VARCHAR', type: 'VARCHAR', data: 'STRUCT(time VARCHAR, value DOUBLE, tags STRUCT(scenario VARCHAR, \"group\" VARCHAR))'}"

for (const lines of [rows / 10, rows])
  await versus(`k6 JSON lines, ${lines} of them`, {
    make: (folder) => makePoints(join(folder, 'points.json'), lines),
    files: ['points.json'],
    evidence: '{type: loadTest, results: points.json, scenarios: {checkout: {maxP95Ms: 5000}}}',
    measures: ['requests', 'errorPercent', 'p50Ms', 'p95Ms', 'p99Ms', 'scenarioP95Ms'],
    within: 2e-4,
    query: (folder) => `
      select (sum(data.value) filter (metric = 'http_reqs'))::double,
        (100 * sum(data.value) filter (metric = 'http_req_failed') / count(*) filter (metric = 'http_req_failed'))::double,
        ${[0.5, 0.95, 0.99].map((share) => `(quantile_disc(data.value, ${share}) filter (metric = 'http_req_duration'))::double`).join(', ')},
        (quantile_disc(data.value, 0.95) filter (metric = 'http_req_duration' and data.tags.scenario = 'checkout'))::double
      from read_json('${join(folder, 'points.json')}', format = 'newline_delimited', columns = ${columns})
      where type = 'Point'`,
    rounds,
  })
