import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { history, memoryPorts, nodePorts, type History, type HistoryOptions } from '../../src/index.ts'
import { keys } from '../support/keys.ts'
import { folderWith, root } from '../support/process.ts'
import { repository } from '../support/repository.ts'
import { checklistOf, lines } from '../support/world.ts'

const schema: object = JSON.parse(readFileSync(join(root, 'schemas', 'history.schema.json'), 'utf8'))
const isHistory = new Ajv({ strict: true, allErrors: true }).compile(schema)

/** The road that a repository has, drawn on 1 December 2026. Every one that a test sees is one by the schema. */
async function roadOf(folder: string, options: Partial<HistoryOptions> = {}, at = '2026-12-01T09:00:00Z'): Promise<History> {
  const ports = { ...nodePorts({ root: folder }), now: () => new Date(at) }
  const drawn = await history({ checklist: 'readiness.yml', ...options }, ports)
  ports.git?.close()
  expect(isHistory(JSON.parse(JSON.stringify(drawn))), JSON.stringify(isHistory.errors)).toBe(true)
  return drawn
}

/** Each point as "satisfied of required", or "unread". */
const stand = ({ points }: History) => points.map(({ verdict, satisfied, required }) => (verdict === null ? 'unread' : `${satisfied} of ${required}`))
const subjects = ({ points }: History) => points.map(({ kind, subject }) => (kind === 'today' ? 'today' : subject))

const item = (id: string, ...evidence: readonly object[]) => ({ id, owner: 'sam-lee', evidence })
const defects = { type: 'defectLog', log: 'evidence/defects.csv' }
const runbook = { type: 'document', files: 'evidence/*.md' }
const two = (more: object = {}) => JSON.stringify(checklistOf([], { items: [item('defects', defects), item('runbook', runbook)], ...more }))
const log = (status: string) => lines('id,severity,status', `D1,high,${status}`)

/** A road of five commits: begun, half, whole, lost again; one has nothing to do with it. */
function road() {
  const made = repository()
  made.commit({ 'readiness.yml': two({ goLive: '2026-12-15' }) }, '2026-11-01T09:00:00Z', 'Begin')
  made.commit({ 'evidence/defects.csv': log('closed') }, '2026-11-05T09:00:00Z', 'Close the defect')
  made.commit({ 'src/app.js': 'x' }, '2026-11-06T09:00:00Z', 'Something else')
  made.commit({ 'evidence/way-back.md': 'Who does what.' }, '2026-11-10T09:00:00Z', 'Write the runbook')
  made.commit({ 'evidence/defects.csv': log('open') }, '2026-11-20T09:00:00Z', 'Open it again')
  return made
}

describe('the road', () => {
  test('has a point for each commit that touched the checklist or its evidence, and one for today', async () => {
    const drawn = await roadOf(road().folder)
    expect(subjects(drawn)).toEqual(['Begin', 'Close the defect', 'Write the runbook', 'Open it again', 'today'])
    expect(stand(drawn)).toEqual(['0 of 2', '1 of 2', '2 of 2', '1 of 2', '1 of 2'])
    expect(drawn.points.map(({ verdict }) => verdict)).toEqual(['not-ready', 'not-ready', 'ready', 'not-ready', 'not-ready'])
    expect(drawn).toMatchObject({ authoritative: false, service: 'Triage line', goLive: '2026-12-15T00:00:00Z', touching: 4, notes: [] })
  })

  test('says what went backwards, with which commit, and why', async () => {
    const drawn = await roadOf(road().folder)
    expect(drawn.setbacks).toMatchObject([{ kind: 'lost', cause: 'change', item: 'defects', from: 'satisfied', to: 'unsatisfied', subject: 'Open it again', at: '2026-11-20T09:00:00Z' }])
    expect(drawn.setbacks[0]?.why).toMatch(/high/i)
    expect(drawn.items).toMatchObject([
      { id: 'defects', state: 'unsatisfied', since: '2026-11-20T09:00:00Z', changes: [{ point: 0, state: 'unsatisfied' }, { point: 1, state: 'satisfied' }, { point: 3, state: 'unsatisfied' }] },
      { id: 'runbook', state: 'satisfied', since: '2026-11-10T09:00:00Z' },
    ])
  })

  test('is read from git alone: what lies in the work tree changes nothing', async () => {
    const { folder } = road()
    const before = await roadOf(folder)
    writeFileSync(join(folder, 'evidence/defects.csv'), log('closed'))
    writeFileSync(join(folder, 'readiness.yml'), 'nonsense')
    expect(await roadOf(folder)).toEqual(before)
    expect(readFileSync(join(folder, 'readiness.yml'), 'utf8')).toBe('nonsense')
  })

  test('starts where it is told to, with the state there', async () => {
    const { folder, git } = road()
    const at = git(['rev-parse', 'HEAD~3'])
    expect(subjects(await roadOf(folder, { since: at }))).toEqual(['Close the defect', 'Write the runbook', 'Open it again', 'today'])
    await expect(roadOf(folder, { since: 'nowhere' })).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('nowhere') })
    git(['checkout', '--quiet', '--orphan', 'other'])
    git(['commit', '--quiet', '-m', 'alone'])
    await expect(roadOf(folder, { since: 'main' })).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('not on the way') })
  })

  test('follows first parents: a merge is one point, whatever it brings', async () => {
    const { folder, git, commit } = road()
    git(['checkout', '--quiet', '-b', 'side'])
    commit({ 'evidence/defects.csv': log('closed') }, '2026-11-21T09:00:00Z', 'On the side')
    commit({ 'evidence/defects.csv': lines('id,severity,status', 'D1,low,closed') }, '2026-11-22T09:00:00Z', 'On the side again')
    git(['checkout', '--quiet', 'main'])
    git(['merge', '--quiet', '--no-ff', '-m', 'Merge the side', 'side'], '2026-11-23T09:00:00Z')
    expect(subjects(await roadOf(folder)).slice(-3)).toEqual(['Open it again', 'Merge the side', 'today'])
  })

  test('a checklist that is malformed or gone is a point that counts nothing', async () => {
    const { folder, commit } = road()
    commit({ 'readiness.yml': 'version: [' }, '2026-11-21T09:00:00Z', 'Break it')
    commit({ 'readiness.yml': null }, '2026-11-22T09:00:00Z', 'Remove it')
    commit({ 'readiness.yml': two() }, '2026-11-23T09:00:00Z', 'Mend it')
    const drawn = await roadOf(folder)
    expect(stand(drawn).slice(-5)).toEqual(['1 of 2', 'unread', 'unread', '1 of 2', '1 of 2'])
    expect(drawn.points.slice(-4, -2).map(({ why }) => why)).toEqual([expect.stringContaining('YAML'), expect.stringContaining('no such file')])
    expect(drawn.notes).toEqual([expect.stringContaining('At 2 of 7 commits')])
    expect(drawn.setbacks).toHaveLength(1)
  })

  test('each commit is judged for its own time; what ages without a commit is lost by time alone', async () => {
    const { folder, commit } = repository()
    const aged = (maxAge: string) => JSON.stringify(checklistOf([{ type: 'survey', results: 'survey.csv', maxAge }]))
    commit({ 'readiness.yml': aged('20d'), 'survey.csv': lines('group,asked,responded,favourable,date', 'nurse,10,10,10,2026-11-01') }, '2026-11-05T09:00:00Z', 'Ask')
    expect(stand(await roadOf(folder, {}, '2026-11-10T09:00:00Z'))).toEqual(['1 of 1', '1 of 1'])
    const drawn = await roadOf(folder)
    expect(stand(drawn)).toEqual(['1 of 1', '0 of 1'])
    expect(drawn.setbacks).toMatchObject([{ kind: 'lost', cause: 'time' }])
    commit({ 'readiness.yml': aged('4d') }, '2026-11-10T09:00:00Z', 'Ask for more')
    expect((await roadOf(folder)).setbacks).toMatchObject([{ kind: 'lost', cause: 'change', subject: 'Ask for more' }])
  })

  test('an item that is taken out or excused moved the line, and is said', async () => {
    const { folder, commit } = road()
    const roles = { roles: { sponsor: ['kim-roe'] } }
    commit({ 'readiness.yml': JSON.stringify(checklistOf([], { items: [{ ...item('runbook', runbook), level: 'advisory' }, item('new', runbook)], ...roles })) }, '2026-11-25T09:00:00Z', 'Ask for less')
    expect((await roadOf(folder)).setbacks.slice(0, 2)).toMatchObject([
      { kind: 'removed', item: 'defects', from: 'unsatisfied', to: 'absent', subject: 'Ask for less' },
      { kind: 'excused', item: 'runbook', from: 'satisfied', to: 'advisory' },
    ])
  })

  test('what stands on GitHub is unknown for the past, and open', async () => {
    const { folder, commit } = repository()
    commit({ 'readiness.yml': JSON.stringify(checklistOf([{ type: 'githubCheck', requireChecks: ['build'] }])) }, '2026-11-05T09:00:00Z')
    const drawn = await roadOf(folder)
    expect(drawn.points).toMatchObject([{ unknown: 1, satisfied: 0, verdict: 'undetermined' }, { unknown: 1 }])
    expect(drawn.notes).toEqual([expect.stringContaining('GitHub')])
    expect(drawn.outlook.open).toBe(1)
  })

  test('policies and signed records count among what is touched', async () => {
    const { folder, commit } = repository()
    const policy = (words: number) => JSON.stringify({ version: 1, policy: 'ours', items: [{ id: 'item', evidence: [{ type: 'document', minWords: words }] }] })
    commit({ 'readiness.yml': JSON.stringify(checklistOf([{ type: 'document', files: 'a.md' }], { policies: ['./policy.json'] })), 'policy.json': policy(1), 'a.md': 'two words' }, '2026-11-05T09:00:00Z', 'Begin')
    commit({ 'policy.json': policy(3) }, '2026-11-06T09:00:00Z', 'Ask for more words')
    commit({ 'signoffs/README.md': 'x' }, '2026-11-07T09:00:00Z', 'Somebody may sign')
    const drawn = await roadOf(folder)
    expect(subjects(drawn)).toEqual(['Begin', 'Ask for more words', 'Somebody may sign', 'today'])
    expect(stand(drawn)).toEqual(['1 of 1', '0 of 1', '0 of 1', '0 of 1'])
  })

  test('of very many commits some are judged, spread evenly, with the first and the last', async () => {
    const { folder, commit } = repository()
    for (let i = 1; i <= 9; i++) commit({ 'readiness.yml': two(), 'evidence/a.md': `word ${i}` }, `2026-11-0${i}T09:00:00Z`, `Number ${i}`)
    const drawn = await roadOf(folder, { most: 3 })
    expect(subjects(drawn)).toEqual(['Number 1', 'Number 5', 'Number 9', 'today'])
    expect(drawn.touching).toBe(9)
    expect(drawn.notes).toEqual(['9 commits touched the checklist or its evidence; 3 of them, spread evenly, were judged.'])
  })

  test('an environment that was not there yet is a point that can\'t be read; one that is nowhere is misuse', async () => {
    const { folder, commit } = road()
    commit({ 'readiness.yml': two({ environments: ['live'] }) }, '2026-11-25T09:00:00Z')
    expect(stand(await roadOf(folder, { environment: 'live' }))).toEqual(['unread', 'unread', 'unread', 'unread', '1 of 2', '1 of 2'])
    await expect(roadOf(folder, { environment: 'pilot' })).rejects.toMatchObject({ code: 'usage' })
  })

  test('a checklist below the top, and evidence with odd names', async () => {
    const { folder, commit } = repository()
    const checklist = JSON.stringify(checklistOf([{ type: 'document', files: 'näme [1] *.md' }, { type: 'document', id: 'other', files: 'plain [x].md' }]))
    commit({ 'services/triage/readiness.yml': checklist, 'services/triage/plain [x].md': 'words' }, '2026-11-01T09:00:00Z', 'Begin')
    commit({ 'services/triage/näme [1] a.md': 'words' }, '2026-11-02T09:00:00Z', 'By glob')
    commit({ 'services/triage/plain [x].md': 'other words' }, '2026-11-03T09:00:00Z', 'By name')
    commit({ 'services/triage/näme 1 a.md': 'words' }, '2026-11-04T09:00:00Z', 'Not it')
    expect(subjects(await roadOf(folder, { checklist: 'services/triage/readiness.yml' }))).toEqual(['Begin', 'By glob', 'By name', 'today'])
    expect(subjects(await roadOf(join(folder, 'services', 'triage')))).toEqual(['Begin', 'By glob', 'By name', 'today'])
  })

  test('commits dated before those that they follow are said to be', async () => {
    const { folder, commit } = road()
    commit({ 'evidence/defects.csv': log('closed') }, '2026-10-01T09:00:00Z', 'From the past')
    const drawn = await roadOf(folder)
    expect(drawn.points.at(-2)?.at).toBe('2026-10-01T09:00:00Z')
    expect(drawn.notes).toEqual([expect.stringContaining('1 commit is dated before')])
  })
})

test.each<[string, string]>([
  ['the control, from the past', '2026-11-22T09:00:00Z'],
  ['from the future', '2027-11-22T09:00:00Z'],
])('a commit %s opens nothing that time has yet to open', async (_, at) => {
  const { folder, commit } = repository()
  const register = { type: 'concerns', register: 'c.csv', openedOn: '2026-11-01', minOpenFor: '90d' }
  commit({ 'readiness.yml': JSON.stringify(checklistOf([], { items: [item('talk', register)] })), 'c.csv': 'id,raisedOn,raisedBy,severity,status,response\n' }, '2026-11-02T09:00:00Z')
  commit({ 'c.csv': 'id,raisedOn,raisedBy,severity,status,response\n\n' }, at)
  const drawn = await roadOf(folder)
  expect(stand(drawn).every((each) => each === '0 of 1'), JSON.stringify(stand(drawn))).toBe(true)
  expect(drawn.points.at(-1)?.at).toBe('2026-12-01T09:00:00Z')
  expect(drawn.notes).toEqual(at > '2027' ? [expect.stringContaining('1 commit is dated after now')] : [])
})

test("git's own configuration puts no words before a commit", async () => {
  const { commit, folder, git } = road()
  const plain = await roadOf(folder)
  git(['config', 'log.showSignature', 'true'])
  git(['config', 'gpg.format', 'ssh'])
  const { key, remove } = keys('key')
  git(['config', 'user.signingKey', `${key.file}.pub`])
  git(['config', 'commit.gpgSign', 'true'])
  commit({ 'evidence/defects.csv': log('closed') }, '2026-11-21T09:00:00Z', 'Signed')
  remove()
  expect(subjects(await roadOf(folder))).toEqual([...subjects(plain).slice(0, -1), 'Signed', 'today'])
})

describe('a history that can\'t be drawn says what to do', () => {
  test('a shallow clone', async () => {
    const { folder } = road()
    const clone = folderWith()
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone])
    await expect(roadOf(clone)).rejects.toMatchObject({ name: 'Unavailable', remedy: expect.stringContaining('fetch-depth: 0') })
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--unshallow'])
    expect(stand(await roadOf(clone))).toEqual(['0 of 2', '1 of 2', '2 of 2', '1 of 2', '1 of 2'])
  })

  test('no git, no commit, no checklist', async () => {
    await expect(history({ checklist: 'readiness.yml' }, memoryPorts({ files: {}, now: new Date() }))).rejects.toMatchObject({ name: 'Unavailable' })
    await expect(roadOf(folderWith({ 'readiness.yml': two() }))).rejects.toMatchObject({ remedy: 'Run it inside a git repository.' })
    await expect(roadOf(repository().folder)).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('no commit yet') })
    await expect(roadOf(road().folder, { checklist: 'other.yml' })).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('other.yml') })
  })
})
