// Writes k6's JSON lines (--out json) as a long run leaves them: nine points a request, about 330 bytes each, two scenarios
// and a group, now and then a failure, and the number of users every second. The same number of lines gives the same bytes.
//   node bench/make-points.mjs FILE [LINES]
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const firstRequest = Date.UTC(2026, 9, 1, 9)
const flushBytes = 1 << 20
const times = ['blocked', 'connecting', 'tls_handshaking', 'sending', 'waiting', 'receiving']
const declared = ['http_reqs', 'http_req_duration', 'http_req_failed', ...times.map((name) => `http_req_${name}`), 'vus']

export function makePoints(path, lines) {
  const file = openSync(path, 'w')
  let seed = 1
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let text = ''
  const left = { lines }
  const write = (line) => {
    if (left.lines-- <= 0) return
    text += `${line}\n`
    if (text.length < flushBytes) return
    writeSync(file, text)
    text = ''
  }
  for (const name of declared) write(`{"type":"Metric","data":{"name":"${name}","type":"trend","contains":"default","thresholds":[],"submetrics":null},"metric":"${name}"}`)
  let time = firstRequest
  let second = 0
  while (left.lines >= 10) {
    time += random(3)
    const at = new Date(time).toISOString().replace('Z', `${String(random(1e6)).padStart(6, '0')}Z`)
    const failed = random(200) === 0
    const [scenario, group] = random(8) === 0 ? ['checkout', '::pay'] : ['search', '']
    const tags = `{"expected_response":"${!failed}","group":"${group}","method":"GET","name":"https://triage.example/api/v1/${scenario}","proto":"HTTP/1.1","scenario":"${scenario}","status":"${failed ? 503 : 200}","tls_version":"tls1.3","url":"https://triage.example/api/v1/${scenario}"}`
    const point = (metric, value) => write(`{"metric":"${metric}","type":"Point","data":{"time":"${at}","value":${value},"tags":${tags}}}`)
    const elapsed = (20 + random(30) * random(30) + random(1e6) / 1e6).toFixed(6)
    point('http_reqs', 1)
    point('http_req_duration', Number(elapsed))
    for (const name of times) point(`http_req_${name}`, random(1e6) / 1e6)
    point('http_req_failed', failed ? 1 : 0)
    if (Math.floor(time / 1000) === second) continue
    second = Math.floor(time / 1000)
    write(`{"metric":"vus","type":"Point","data":{"time":"${at}","value":${50 + random(250)},"tags":null}}`)
  }
  while (left.lines > 0) write(`{"metric":"data_sent","type":"Point","data":{"time":"${new Date(time).toISOString()}","value":0,"tags":null}}`)
  writeSync(file, text)
  closeSync(file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , path, lines = '1e6'] = process.argv
  makePoints(path, Number(lines))
}
