// What answering costs GitHub, by what is asked for and by the findings: requests of the whole Action, and the milliseconds that
// they add to a step on loopback. The server here gives GitHub's shortest answers; the tests hold the requests to its description.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const rounds = 5
const action = join(import.meta.dirname, '..', 'dist', 'action.js')
const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-bench-'))
const workspace = join(folder, 'workspace')
mkdirSync(workspace)
const git = (...args) => execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], { cwd: workspace, encoding: 'utf8' }).trim()
git('init', '--quiet')

/** A pull request whose checklist has so many findings, under judgement. */
function commit(items) {
  const entries = Array.from({ length: items }, (_, i) => `  - {id: i${i}, owner: kim-roe, evidence: [{type: document, files: a${i}.md}]}\n`).join('')
  writeFileSync(join(workspace, 'readiness.yml'), `version: 1\nservice: Triage line\nrelease: "1"\nitems:\n${entries}`)
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '-m', 'x')
  return git('rev-parse', 'HEAD')
}

let asked = []
let stood = 0
let head = ''
const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    asked.push(`${request.method} ${request.url}`)
    const isQuestion = request.url === '/graphql'
    const { variables = {} } = isQuestion ? JSON.parse(Buffer.concat(chunks).toString()) : {}
    const from = Number(variables.after ?? 0)
    const nodes = Array.from({ length: Math.min(100, stood - from) }, (_, i) => ({ id: `c${from + i}`, fullDatabaseId: String(from + i), viewerDidAuthor: false, body: 'x', author: { __typename: 'User' } }))
    const comments = { totalCount: stood, pageInfo: { hasNextPage: from + nodes.length < stood, endCursor: String(from + nodes.length) }, nodes }
    const data = variables.id === undefined ? { repository: { pullRequest: { id: 'p', headRefOid: head, comments } } } : { node: { comments } }
    const deployment = request.method === 'GET'
    response.writeHead(isQuestion || deployment || request.method === 'PATCH' ? 200 : 201, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isQuestion ? { data } : deployment ? { sha: head } : { id: 1 }))
  })
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const web = `http://127.0.0.1:${server.address().port}`

/** Milliseconds that the step takes. */
function act(inputs, base) {
  const event = join(folder, 'event.json')
  const repo = { full_name: 'trust/triage' }
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, user: { type: 'User' }, head: { sha: head, repo }, base: { sha: base } } }))
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '')
  const env = {
    PATH: process.env.PATH, GITHUB_ACTIONS: 'true', GITHUB_API_URL: web, GITHUB_SERVER_URL: web, GO_LIVE_GATE_LOOPBACK: 'allow', GITHUB_REPOSITORY: 'trust/triage', GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, GITHUB_SHA: head, GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary'), RUNNER_TEMP: folder, INPUT_TOKEN: 't', ...inputs,
  }
  const began = performance.now()
  return new Promise((resolve) => spawn(process.execPath, [action], { cwd: workspace, env, stdio: 'ignore' }).on('close', () => resolve(performance.now() - began)))
}
const median = (times) => Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)])

console.log('asked for            findings  comments there  questions  writes  step, median of 5 [ms]')
const comment = { INPUT_COMMENT: 'true' }
const check = { 'INPUT_CHECK-RUN': 'true' }
const status = { 'INPUT_DEPLOYMENT-STATUS': '5' }
const base = commit(1)
const rows = [
  { name: 'nothing', inputs: {}, items: 10, there: 0 },
  { name: 'comment', inputs: comment, items: 10, there: 0 },
  { name: 'comment', inputs: comment, items: 10, there: 350 },
  { name: 'check run', inputs: check, items: 10, there: 0 },
  { name: 'check run', inputs: check, items: 200, there: 0 },
  { name: 'check run', inputs: check, items: 1000, there: 0 },
  { name: 'deployment status', inputs: status, items: 10, there: 0 },
  { name: 'all three', inputs: { ...comment, ...check, ...status }, items: 200, there: 50 },
]
for (const { name, inputs, items, there } of rows) {
  head = commit(items)
  stood = there
  const times = []
  for (let i = 0; i < rounds; i++) {
    asked = []
    times.push(await act(inputs, base))
  }
  const questions = asked.filter((each) => each.startsWith('GET') || each.endsWith('/graphql')).length
  const cells = [[items, 8], [there, 16], [questions, 11], [asked.length - questions, 8], [median(times), 24]]
  console.log(`${name.padEnd(21)}${cells.map(([value, width]) => String(value).padStart(width)).join('')}`)
}
server.close()
rmSync(folder, { recursive: true })
