import { describe, expect, test } from 'vitest'
import { client } from '../support/clients.ts'
import { hosted, type Hosted } from '../support/runner/hosted.ts'
import { recipes } from '../support/workflows/shipped.ts'

const recipe = (name: string): string => recipes.find(({ path }) => path === `templates/github/dot-github/workflows/${name}`)?.text ?? ''
const check = 'Go-live gate'

const checklist = `version: 1
service: Triage line
release: "2026.12"
releaseIssue: 1
roles:
  staff-side: [ann-lee]
  sponsor: [kim-roe]
items:
  - id: defects
    owner: sam-lee
    evidence:
      - {type: defectLog, log: defects.csv}
  - id: concerns
    owner: sam-lee
    evidence:
      - {type: concerns, github: {labels: [concern]}}
  - id: go-live
    owner: sam-lee
    evidence:
      - {type: document, files: plan.md}
      - {type: signOff, role: sponsor, minAssurance: authenticated}
`
const files = {
  '.github/workflows/go-live-gate.yml': recipe('go-live-gate.yml'),
  'readiness.yml': checklist,
  'defects.csv': 'id,severity,status\nD1,high,closed\n',
  'plan.md': 'Who does what, and how we go back.',
}

async function service(more: Readonly<Record<string, string>> = {}): Promise<Hosted> {
  const here = await hosted(['ann-lee', 'kim-roe', 'sam-lee', 'mal-ory'], { ...files, ...more })
  here.github.issue('sam-lee', 'Release 2026.12')
  here.github.label('concern')
  return here
}

/** Runs the check of a pull request again; says whether it passes, and the log. */
async function again({ happens, passes }: Hosted, pull: Parameters<Hosted['passes']>[0]) {
  const ends = await happens('pull_request', 'reopened', pull)
  return { passes: passes(pull, check), log: ends.map(({ log }) => log).join('\n') }
}

/** The line that the gate prints for the sponsor. */
const lineIn = (log: string): string => /\/sign-off go-live as sponsor sha256:[0-9a-f]{64}/.exec(log)?.[0] ?? 'no line'

/** A pull request that the sponsor has signed for in a review, and that passes. */
async function signed(here: Hosted, fork?: string) {
  const pull = await here.open('sam-lee', 'Release', { 'notes.md': 'new' }, fork)
  const { log } = await again(here, pull)
  here.github.review('kim-roe', pull.number, lineIn(log), { state: 'APPROVED' })
  expect((await again(here, pull)).passes, log).toBe(true)
  return pull
}

describe('a release, from the first concern to going live', () => {
  test('is held until the concern is answered, the raiser accepts and the sponsor signs', async () => {
    const here = await service({ '.github/workflows/go-live.yml': recipe('go-live.yml') })
    const { github, happens } = here
    const deploys = async () => (await happens('workflow_dispatch', null)).find(({ name }) => name === 'Go live')
    const concern = github.issue('ann-lee', 'Calls drop when two people pick up', { labels: ['concern', 'severity:high'], body: 'Since Monday.' })
    const pull = await here.open('sam-lee', 'Release', { 'notes.md': 'new' })
    const first = await again(here, pull)
    expect(first.passes).toBe(false)
    expect((await deploys())?.conclusion).toBe('skipped')
    const line = lineIn(first.log)
    github.comment('kim-roe', 1, line)
    expect((await again(here, pull)).log).toContain('High concerns open: 1 (#2)')

    github.comment('sam-lee', concern.number, 'Mended in build 7: the second handset is told that the call is taken.')
    github.close('sam-lee', concern.number)
    expect((await again(here, pull)).passes).toBe(false)
    github.comment('mal-ory', concern.number, '/accept')
    expect((await again(here, pull)).passes).toBe(false)
    github.comment('ann-lee', concern.number, '/accept')
    const accepted = await again(here, pull)
    expect(accepted.passes, accepted.log).toBe(true)

    expect((await deploys())?.log).toContain('Put your deployment here.')
    github.comment('kim-roe', 1, '/refuse go-live as sponsor')
    expect((await deploys())?.conclusion).toBe('skipped')
    expect((await again(here, pull)).log).toContain('a refusal is a veto')
  })

  test.each([
    ['refuses stops the job that deploys', '/refuse go-live as sponsor', false],
    ['writes anything else stops nothing', 'Good luck.', true],
  ])('whoever %s while the environment waits for its approval', async (_, words, deploys) => {
    const here = await service({ '.github/workflows/go-live.yml': recipe('go-live.yml') })
    await signed(here)
    here.commit({ 'notes.md': 'merged' })
    here.github.comment('kim-roe', 1, lineIn((await here.happens('workflow_dispatch', null))[0]?.log ?? ''))
    /* Each job has a token of its own: the check on main, the gate, and then the job that deploys. */
    const jobs = new Set<string | null>()
    here.github.fault('500', ({ token }) => {
      if (jobs.size === 2 && !jobs.has(token)) here.github.comment('kim-roe', 1, words)
      jobs.add(token)
      return false
    })
    const ends = await here.happens('workflow_dispatch', null)
    const [gate, deploy] = ['Is it ready', 'Go live'].map((job) => ends.find(({ name }) => name === job))
    expect([gate?.conclusion, gate?.outputs['ready']], gate?.log).toEqual(['success', 'true'])
    expect(deploy?.log.includes('Put your deployment here.'), deploy?.log).toBe(deploys)
    if (!deploys) expect(deploy?.log).toContain('a refusal is a veto')
  })

  test("nobody else's line signs, though it is the same", async () => {
    const here = await service()
    const pull = await here.open('sam-lee', 'Release', { 'notes.md': 'new' })
    const { log } = await again(here, pull)
    here.github.comment('mal-ory', 1, lineIn(log))
    expect((await again(here, pull)).passes).toBe(false)
    here.github.comment('kim-roe', 1, lineIn(log))
    expect((await again(here, pull)).passes).toBe(true)
  })
})

describe('a forced push after the approval', () => {
  test.each([
    ['that changes what was signed', { 'plan.md': 'We do not go back.' }, false],
    ['that leaves it as it was', { 'notes.md': 'newer' }, true],
  ])('%s', async (_, change, passes) => {
    const here = await service()
    const pull = await signed(here)
    await here.push(pull, 'sam-lee', change, true)
    expect(pull.pull?.reviews[0]?.commit).toBe(pull.pull?.head.sha)
    expect(here.passes(pull, check)).toBe(passes)
    if (!passes) expect((await again(here, pull)).log).toContain('sign-off/stale')
  })
})

describe('a rate limit in the middle of a run', () => {
  test.each([
    ['opens nothing', 1, false],
    ['the control: there is enough left', 10, true],
  ])('%s', async (_, left, passes) => {
    const here = await service()
    const pull = await signed(here)
    here.github.limit(left, 3600)
    const ended = await again(here, pull)
    expect(ended.passes, ended.log).toBe(passes)
    if (!passes) expect(ended.log).toContain('GitHub limits how often it is asked')
  })
})

describe('a pull request from a fork', () => {
  const answering = recipe('go-live-gate.yml').replace('pull-requests: read', 'pull-requests: write').replace('          checklist: readiness.yml\n', '          checklist: readiness.yml\n          comment: "true"\n')
  const comments = (here: Hosted, number: number) => here.github.state.issues.find((issue) => issue.number === number)?.comments.length

  test.each([
    ['is judged like any other, and nothing is written', 'mal-ory', 0],
    ['the control: one of the repository gets its comment', undefined, 1],
  ])('%s', async (_, fork, count) => {
    const here = await service({ '.github/workflows/go-live-gate.yml': answering })
    const pull = await signed(here, fork)
    const { log } = await again(here, pull)
    expect(comments(here, pull.number), log).toBe(count)
    if (count === 0) expect(log).toContain('fork')
  })

  test('that asks for less is held to its base', async () => {
    const here = await service()
    const pull = await here.open('mal-ory', 'Tidy', { 'readiness.yml': checklist.slice(0, checklist.indexOf('  - id: go-live')) }, 'mal-ory')
    const { passes, log } = await again(here, pull)
    expect(passes).toBe(false)
    expect(log).toContain('baseline/removed')
  })
})

describe.skipIf(client('jq') === null)('go-live-gate-again.yml', () => {
  test('runs the check again where somebody signs, and labels a new concern as its author chose', async () => {
    const here = await service({ '.github/workflows/go-live-gate-again.yml': recipe('go-live-gate-again.yml') })
    const pull = await here.open('sam-lee', 'Release', { 'notes.md': 'new' })
    const { log } = await again(here, pull)
    const review = here.github.review('kim-roe', pull.number, lineIn(log))
    const ends = await here.happens('pull_request_review', 'submitted', pull, { review: { body: review.body } })
    expect(here.passes(pull, check), ends.map((end) => end.log).join('\n')).toBe(true)

    const body = '### What are you worried about?\n\nCalls drop.\n\n### How serious is it?\n\nSomebody could be seriously harmed\n'
    const concern = here.github.issue('ann-lee', 'Calls drop', { labels: ['concern'], body })
    await here.happens('issues', 'opened', concern)
    expect(concern.labels).toEqual(['concern', 'severity:critical'])
    expect(here.passes(pull, check)).toBe(false)
  })

  test('what a bot says starts nothing', async () => {
    const here = await service({ '.github/workflows/go-live-gate-again.yml': recipe('go-live-gate-again.yml') })
    const pull = await here.open('sam-lee', 'Release', { 'notes.md': 'new' })
    const conclusions = async (type: string) => (await here.happens('issue_comment', 'created', pull, { comment: { user: { type } } })).map(({ conclusion }) => conclusion)
    expect(await conclusions('Bot')).toEqual(['skipped', 'skipped', 'skipped'])
    expect(await conclusions('User')).toEqual(['skipped', 'success', 'skipped'])
  })
})
