import { expect, test } from 'vitest'
import { actOn, changeOn } from '../support/acting.ts'
import { startGitHub } from '../support/github/double.ts'

const checklist = (more = '') => `version: 1\nservice: Triage line\nrelease: "1"\n${more}roles: {cso: [jane-doe]}\nitems:\n  - {id: plan, owner: kim-roe, evidence: [{type: document, files: a.md}, {type: signOff, role: cso, minAssurance: authenticated}]}\n`
const linesIn = (body: string | undefined) => /^```text\n(\/sign-off[\s\S]*?)\n```$/m.exec(body ?? '')?.[1] ?? ''

test('on a pull request: the comment prints the line, the line in a review signs, the comment says READY; quoting it signs nothing', async () => {
  const github = await startGitHub({ people: ['sam-lee', 'kim-roe', 'jane-doe'] })
  const change = changeOn(github, { 'readiness.yml': checklist(), 'a.md': 'words\n' })
  const judge = () => actOn({ ...change, event: 'pull_request', sha: change.head, inputs: { comment: 'true' } })
  const said = () => github.state.issues[0]?.comments[0]?.body ?? ''
  for (let i = 0; i < 120; i++) github.comment('sam-lee', change.number, `words ${i}`)
  expect((await judge()).code).toBe(1)
  const own = github.state.issues[0]?.comments.at(-1)
  expect(said()).toBe('words 0')
  github.review('jane-doe', change.number, (own?.body ?? '').replace(/^/gm, '> '))
  github.comment('jane-doe', change.number, own?.body ?? '')
  expect((await judge()).code).toBe(1)
  const asked = github.requests.length
  github.review('jane-doe', change.number, `I have read it.\n\n${linesIn(own?.body)}\n`)
  const seen = await judge()
  expect([seen.code, seen.isReady], seen.stdout).toEqual([0, true])
  expect(own?.body).toContain('✅ READY')
  expect(github.state.issues[0]?.comments).toHaveLength(122)
  expect(github.requests.length - asked).toBeLessThanOrEqual(10)
})

test('on the release\'s issue: the comment stands there, and is answered there', async () => {
  const github = await startGitHub({ people: ['sam-lee', 'kim-roe', 'jane-doe'] })
  const { number } = github.issue('sam-lee', 'Release 1')
  const change = changeOn(github, { 'readiness.yml': checklist(`releaseIssue: ${number}\n`), 'a.md': 'words\n' })
  const judge = () => actOn({ ...change, payload: {}, event: 'push', sha: change.head, inputs: { comment: 'true' }, env: { GITHUB_REF_NAME: 'main' } })
  const comments = () => github.state.issues.find((issue) => issue.number === number)?.comments ?? []
  expect((await judge()).code).toBe(1)
  expect(comments()).toHaveLength(1)
  expect(comments()[0]?.body).toMatch(/of main\.[\s\S]*in a new comment on this issue/)
  for (let i = 0; i < 25; i++) github.edit(comments()[0] ?? github.comment('sam-lee', number, 'x'), `${comments()[0]?.body} `)
  github.comment('jane-doe', number, linesIn(comments()[0]?.body))
  const seen = await judge()
  expect([seen.code, seen.isReady], seen.stdout).toEqual([0, true])
  expect(comments()[0]?.body).toContain('✅ READY')
  expect(comments()).toHaveLength(2)
})
