// A JMeter result file in CSV, ten million rows: count, error rate, exact percentiles. Ours includes the SHA-256 of it.
//   node bench/jtl.mjs [--rows 1e7] [--rounds 9]
import { join } from 'node:path'
import { rowsAndRounds } from './compare.mjs'
import { header, makeJtl } from './make-jtl.mjs'
import { versus } from './versus.mjs'

const { rows, rounds } = rowsAndRounds(1e7)
const whole = 'timeStamp elapsed bytes sentBytes grpThreads allThreads Latency IdleTime Connect'.split(' ')
/* With the columns given, which is DuckDB's faster way: it need not guess them. */
const columns = header.split(',').map((name) => `${name}: '${name === 'success' ? 'BOOLEAN' : whole.includes(name) ? 'BIGINT' : 'VARCHAR'}'`)

await versus(`A JMeter CSV of ${rows} rows`, {
  make: (folder) => makeJtl(join(folder, 'run.csv'), rows),
  files: ['run.csv'],
  evidence: '{type: loadTest, results: run.csv}',
  measures: ['requests', 'errorPercent', 'p50Ms', 'p95Ms', 'p99Ms', 'duration'],
  query: (folder) => `
    select count(*)::double, (100 * count(*) filter (not success) / count(*))::double,
      quantile_disc(elapsed, 0.5)::double, quantile_disc(elapsed, 0.95)::double, quantile_disc(elapsed, 0.99)::double,
      ((max(timeStamp + elapsed) - min(timeStamp)) / 1000)::double
    from read_csv('${join(folder, 'run.csv')}', header = true, delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`,
  rounds,
})
