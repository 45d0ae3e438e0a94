// Writes a JMeter result file in CSV as a long run of JMeter 5 leaves it: 17 columns, about 118 bytes a row, some cells
// quoted, some of those with doubled quotes and line ends. The same number of rows gives the same bytes.
//   node bench/make-jtl.mjs FILE [ROWS]
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** JMeter 5's columns. */
export const header =
  'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,' +
  'bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect'
const labels = [
  'Sign in',
  'List of calls',
  'Open a call',
  '"Search, by name"',
  'Save notes',
  'Accueil été',
  '"Say ""hello"""',
  '"Close\nthe call"',
]
const url = 'https://triage.example/api/v1/calls'
const firstRequest = Date.UTC(2026, 9, 1, 9)
const flushBytes = 1 << 20

export function makeJtl(path, rows) {
  const file = openSync(path, 'w')
  let seed = 1
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let text = `${header}\n`
  let time = firstRequest
  for (let row = 0; row < rows; row++) {
    time += random(3)
    /* Most answers are quick, one in a thousand takes longer than a minute. */
    const elapsed = random(1000) === 0 ? 60_000 + random(30_000) : 20 + random(30) * random(30)
    const label = labels[random(8) === 0 ? 3 + random(5) : random(3)]
    const failed = random(200) === 0
    const thread = 1 + random(300)
    const answer = failed ? '503,"Busy, try again"' : '200,OK'
    const verdict = failed ? 'false,"Expected ""200"", got 503"' : 'true,'
    const sizes = `${900 + random(9000)},412,300,300`
    const times = `${elapsed - 1},0,${random(9)}`
    text += `${time},${elapsed},${label},${answer},Nurses 1-${thread},text,${verdict},${sizes},${url},${times}\n`
    if (text.length < flushBytes) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , path, rows = '1e6'] = process.argv
  makeJtl(path, Number(rows))
}
