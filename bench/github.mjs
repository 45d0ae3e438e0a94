// What a run costs GitHub: requests and milliseconds on loopback, by the size of the checklist and of what was said; then what its answers cost.
// Run with Node.js 24 (it reads the test's server as TypeScript): node bench/github.mjs
import { digest, gate, memoryPorts, nodePorts } from '../dist/index.js'

/** The tests' own server, by address: the benches are no part of the project that is type-checked. */
const ofTests = (file) => import(new URL(`../__tests__/platform/github/${file}`, import.meta.url).href)
const { start } = await ofTests('started.ts')
const { largeChecklist, largeSite } = await ofTests('large-site.ts')

const now = new Date('2026-12-01T09:00:00Z')
console.log('items  concerns  reviews  requests  GraphQL  median of 5 [ms]  verdict')
for (const [items, concerns, reviews] of [[1, 1, 1], [1, 100, 50], [100, 100, 50], [400, 100, 50], [100, 400, 50]]) {
  const checklist = largeChecklist(items)
  const files = { 'readiness.yml': JSON.stringify(checklist) }
  const found = await digest({ checklist: 'readiness.yml' }, memoryPorts({ files, now }))
  const covers = Object.fromEntries(found.items.map(({ id, covers: digested }) => [id, digested]))
  const server = await start(largeSite(covers, concerns, reviews))
  const times = []
  let verdict = ''
  for (let i = 0; i < 5; i++) {
    server.requests.length = 0
    const began = performance.now()
    const { github } = nodePorts({ root: '.', github: server.options })
    verdict = (await gate({ checklist: 'readiness.yml' }, { ...memoryPorts({ files, now }), github })).verdict
    times.push(performance.now() - began)
  }
  const graphql = server.requests.filter(({ query }) => query !== '').length
  const cells = [[items, 5], [concerns, 10], [reviews, 9], [server.requests.length, 10], [graphql, 9], [Math.round(times.toSorted((a, b) => a - b)[2]), 18]]
  console.log(`${cells.map(([value, width]) => String(value).padStart(width)).join('')}  ${verdict}`)
  await server.close()
}

console.log()
await import('./answers.mjs')
