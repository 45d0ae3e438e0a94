import { describe, expect, test } from 'vitest'
import { triggered } from '../support/runner/event.ts'
import { runWorkflow, type JobEnd } from '../support/runner/workflow.ts'
import { folderWith } from '../support/process.ts'

/** The jobs of a workflow, each written as the lines below its name. */
const workflow = (jobs: Readonly<Record<string, string>>): string =>
  `on: push\njobs:\n${Object.entries(jobs).map(([id, lines]) => `  ${id}:\n    runs-on: ubuntu-latest\n${lines.trimEnd().replace(/^(?=.)/gm, '    ')}\n`).join('')}`

const ran = (jobs: Readonly<Record<string, string>>): Promise<Readonly<Record<string, JobEnd>>> => {
  const temporary = folderWith()
  return runWorkflow({ path: 'w.yml', text: workflow(jobs), github: { ref_name: 'main', event: { title: '$(touch pwned)' } }, machineFor: () => ({ origin: temporary, commit: '', temporary, env: { PATH: process.env['PATH'] ?? '' } }) })
}
const ends = async (jobs: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(await ran(jobs)).map(([id, { conclusion }]) => [id, conclusion]))

const fine = 'steps: [{run: "true"}]'
const failing = 'steps: [{run: "exit 1"}]'
const skipped = `if: github.ref_name == 'other'\n${fine}`

describe('jobs, as GitHub runs them', () => {
  test.each<[string, string, string, string]>([
    ['one that needs a success runs', fine, fine, 'success'],
    ['one that needs a failure is skipped', failing, fine, 'skipped'],
    ['one that needs a skipped job is skipped', skipped, fine, 'skipped'],
    ['a condition without a status function asks for success besides', failing, `if: github.ref_name == 'main'\n${fine}`, 'skipped'],
    ['always() runs after a failure', failing, `if: always()\n${fine}`, 'success'],
    ['!cancelled() runs after a skipped job', skipped, `if: \${{ !cancelled() }}\n${fine}`, 'success'],
    ['failure() runs after a failure', failing, `if: failure()\n${fine}`, 'success'],
    ['failure() does not run after a success', fine, `if: failure()\n${fine}`, 'skipped'],
    ['the result can be asked for', failing, `if: \${{ !cancelled() && needs.first.result == 'failure' }}\n${fine}`, 'success'],
  ])('%s', async (_, first, second, conclusion) => {
    expect((await ends({ first, second: `needs: first\n${second}` }))['second']).toBe(conclusion)
  })

  test('a failure two jobs back skips all that follows', async () => {
    expect(await ends({ a: failing, b: `needs: a\n${fine}`, c: `needs: b\n${fine}` })).toEqual({ a: 'failure', b: 'skipped', c: 'skipped' })
  })

  test('nor does a success in between make up for one further back, unless always() asks for it', async () => {
    const between = `needs: a\nif: always()\n${fine}`
    for (const a of [failing, skipped]) expect(await ends({ a, b: between, c: `needs: b\n${fine}`, d: `needs: b\nif: always()\n${fine}` })).toMatchObject({ b: 'success', c: 'skipped', d: 'success' })
    expect(await ends({ a: fine, b: between, c: `needs: b\n${fine}` })).toMatchObject({ c: 'success' })
  })

  test('outputs reach the job that needs them; of a skipped step or job they are empty', async () => {
    const out = 'outputs: {ready: "${{ steps.gate.outputs.ready }}"}\nsteps: [{id: gate, run: echo ready=true >> "$GITHUB_OUTPUT"}]'
    const asks = `needs: gate\nif: needs.gate.outputs.ready == 'true'\n${fine}`
    expect(await ends({ gate: out, deploy: asks })).toEqual({ gate: 'success', deploy: 'success' })
    expect(await ends({ gate: out.replace('ready=true', 'ready=false'), deploy: asks })).toEqual({ gate: 'success', deploy: 'skipped' })
    expect(await ends({ gate: out.replace('{id: gate,', '{id: gate, if: false,'), deploy: asks })).toEqual({ gate: 'success', deploy: 'skipped' })
  })
})

describe('steps, as GitHub runs them', () => {
  test('after a failure only those run that ask to; one that may fail is no failure', async () => {
    const steps = 'steps:\n  - {run: exit 1}\n  - {run: echo never}\n  - {if: failure(), run: echo mend}\n  - {if: always(), run: echo clean}\n'
    const { job } = await ran({ job: steps })
    expect([job?.conclusion, job?.log]).toEqual(['failure', 'mend\nclean\n'])
    const excused = await ran({ job: 'steps:\n  - {id: a, continue-on-error: true, run: exit 1}\n  - run: echo "${{ steps.a.outcome }} ${{ steps.a.conclusion }}"\n' })
    expect([excused['job']?.conclusion, excused['job']?.log]).toEqual(['success', 'failure success\n'])
  })

  test('GITHUB_ENV, the env of the job and that of the step; outputs of many lines', async () => {
    const { job } = await ran({ job: 'env: {A: job, B: job}\nsteps:\n  - run: |\n      echo B=file >> "$GITHUB_ENV"\n      printf \'c<<END\\none\\ntwo\\nEND\\n\' >> "$GITHUB_OUTPUT"\n    id: first\n  - {env: {A: step}, run: \'echo "$A $B ${{ env.B }}"\'}\n  - {env: {C: "${{ steps.first.outputs.c }}"}, run: echo "$C"}\n' })
    expect(job?.log).toBe('step file file\none\ntwo\n')
  })

  test('a script with an expression in it runs whatever the text says; in the environment it is text', async () => {
    const { job } = await ran({ job: 'steps:\n  - run: \'echo "${{ github.event.title }}"; test -f pwned && echo taken; rm -f pwned\'\n  - {env: {T: "${{ github.event.title }}"}, run: \'echo "$T"; test ! -f pwned\'}\n' })
    expect([job?.conclusion, job?.log]).toEqual(['success', '\ntaken\n$(touch pwned)\n'])
  })
})

test.each<[string, string, string | null, boolean]>([
  ['on: pull_request', 'pull_request', 'opened', true],
  ['on: pull_request', 'pull_request', 'edited', false],
  ['on: {pull_request: {types: [edited]}}', 'pull_request', 'opened', false],
  ['on: [issues, push]', 'issues', 'labeled', true],
  ['on: push', 'issues', 'labeled', false],
])('%s: %s %s starts it: %s', async (on, event, action, starts) => {
  expect(await triggered('w.yml', `${on}\njobs:\n  a:\n    runs-on: x\n    ${fine}\n`, event, action)).toBe(starts)
})
