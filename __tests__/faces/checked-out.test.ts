import { expect, test } from 'vitest'
import { actOn } from '../support/acting.ts'
import { startGitHub } from '../support/github/double.ts'
import { repository } from '../support/repository.ts'

const checklist = 'version: 1\nservice: Triage line\nrelease: "1"\nitems:\n  - {id: built, owner: kim-roe, evidence: [{type: githubCheck, requireChecks: [build]}]}\n'

test.each<[string, boolean, string]>([
  ['the commit that is checked out has none', false, 'not-ready'],
  ['the control: it has its own', true, 'ready'],
])("checks on the run's commit say nothing of another that is checked out: %s", async (_, isBuilt, verdict) => {
  const github = await startGitHub({ people: ['sam-lee'] })
  const { folder, commit, git } = repository()
  const older = commit({ 'readiness.yml': checklist }, '2026-11-01T00:00:00Z')
  const main = commit({ 'README.md': 'mended\n' }, '2026-11-02T00:00:00Z')
  git(['checkout', '--quiet', older])
  for (const sha of [older, main]) github.pull('sam-lee', `Change ${sha}`, { head: sha })
  github.check(main, 'build', 'success')
  if (isBuilt) github.check(older, 'build', 'success')
  const seen = await actOn({ github, folder, event: 'workflow_dispatch', sha: main })
  expect(seen.verdict, seen.stdout).toBe(verdict)
})

test('a deployment of another commit than is checked out is not judged by what GitHub knows of it', async () => {
  const github = await startGitHub({ people: ['sam-lee'] })
  const { folder, commit } = repository()
  const deployed = commit({ 'readiness.yml': checklist }, '2026-11-01T00:00:00Z')
  const act = async () => actOn({ github, folder, event: 'deployment', payload: { deployment: { id: 1, sha: deployed } }, sha: deployed })
  github.pull('sam-lee', 'Change', { head: deployed })
  github.check(deployed, 'build', 'success')
  expect((await act()).verdict).toBe('ready')
  commit({ 'README.md': 'more\n' }, '2026-11-02T00:00:00Z')
  const seen = await act()
  expect([seen.verdict, seen.code], seen.stdout).toEqual(['undetermined', 3])
  expect(seen.stdout).toContain('is not the commit of the event')
})
