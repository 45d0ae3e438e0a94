import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMapping, isSequence } from '@actions/workflow-parser'
import type { WorkflowJob } from '@actions/workflow-parser/model/workflow-template'
import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { parsedWorkflow } from '../workflows/parse.ts'
import { holds, plain, textOf, texts, type Contexts, type Status } from './expression.ts'
import { runStep, type Machine, type Step } from './step.ts'

export type Conclusion = 'success' | 'failure' | 'skipped'

export interface JobEnd {
  readonly name: string
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
  readonly summary: string
}

/** What a job of this workflow is given, by the permissions that it asks for. */
export interface Run {
  readonly path: string
  readonly text: string
  readonly github: Readonly<Record<string, unknown>>
  readonly machineFor: (permissions: Readonly<Record<string, string>>) => Omit<Machine, 'workspace'>
}

/**
 * Runs a whole workflow: jobs in the order of their needs, conditions by GitHub's own engine, steps one after the other.
 * What GitHub's own parser refuses does not run.
 */
export async function runWorkflow({ path, text, github, machineFor }: Run): Promise<Readonly<Record<string, JobEnd>>> {
  const { template, value, errors } = await parsedWorkflow(path, text)
  if (!template || !value || errors.length > 0) throw new TypeError(`${path} is no workflow: ${errors.join('; ')}`)
  const written = mapping(mapping(value).find('jobs'))
  const ended: Record<string, JobEnd> = {}
  const waiting = [...template.jobs]
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs = [] }) => needs.every((id) => Object.hasOwn(ended, id.toString())))
    const [job] = at < 0 ? [] : waiting.splice(at, 1)
    if (!job) throw new TypeError(`the jobs of ${path} need each other`)
    if (job.type !== 'job') throw new TypeError('this runner knows no reusable workflows')
    const id = job.id.toString()
    const token = mapping(written.find(id))
    const needed = (job.needs ?? []).map((each) => each.toString())
    const needs = Object.fromEntries(needed.map((each) => [each, { result: ended[each]?.conclusion, outputs: ended[each]?.outputs ?? {} }]))
    /* A job that failed or was skipped is no success to any that follows, however far back it stands. */
    const all = ancestors(template.jobs, needed).map((each) => ended[each]?.conclusion)
    const status: Status = { success: all.every((each) => each === 'success'), failure: all.includes('failure'), cancelled: false }
    const contexts = { github, needs }
    const name = textOf(plain(job.name, contexts, status)) ?? id
    const conditions = job.steps.map((step) => ('if' in step && step.if ? step.if.expression : 'success()'))
    ended[id] = holds(job.if.expression, contexts, status)
      ? await runJob(name, token, conditions, contexts, machineFor(texts(plain(token.find('permissions') ?? mapping(value).find('permissions'), contexts, status))))
      : { name, conclusion: 'skipped', outputs: {}, log: '', summary: '' }
  }
  return ended
}

/** The jobs that these come after, themselves included. */
function ancestors(jobs: readonly WorkflowJob[], ids: readonly string[]): readonly string[] {
  const before = jobs.filter(({ id }) => ids.includes(id.toString())).flatMap(({ needs = [] }) => needs.map((each) => each.toString()))
  return before.length === 0 ? ids : [...ids, ...ancestors(jobs, before)]
}

async function runJob(name: string, job: MappingToken, conditions: readonly string[], given: Contexts, lent: Omit<Machine, 'workspace'>): Promise<JobEnd> {
  const workspace = mkdtempSync(join(lent.temporary, 'workspace-'))
  const temporary = join(workspace, '..', `temporary-${workspace.slice(-6)}`)
  mkdirSync(temporary)
  writeFileSync(join(temporary, 'event.json'), JSON.stringify(Object.hasOwn(Object(given['github']), 'event') ? Reflect.get(Object(given['github']), 'event') : {}))
  const machine: Machine = { ...lent, workspace, temporary, env: { ...lent.env, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, GITHUB_EVENT_PATH: join(temporary, 'event.json') } }
  const github = { ...Object(given['github']), token: machine.env['TOKEN_OF_THE_JOB'], workspace }
  const steps: Record<string, unknown> = {}
  let [failed, log, summary] = [false, '', '']
  let env: Readonly<Record<string, string>> = texts(plain(job.find('env'), { ...given, github }, { success: true, failure: false, cancelled: false }))
  const status = (): Status => ({ success: !failed, failure: failed, cancelled: false })
  const token = job.find('steps')
  for (const [i, step] of (token && isSequence(token) ? [...token] : []).entries()) {
    const contexts = { ...given, github, steps, env }
    const id = textOf(plain(mapping(step).find('id'), contexts, status()))
    if (!holds(conditions[i] ?? 'success()', contexts, status())) {
      if (id !== null) steps[id] = { outcome: 'skipped', conclusion: 'skipped', outputs: {} }
      continue
    }
    const ended = await runStep(stepOf(mapping(step), contexts, status()), { ...machine, env: { ...machine.env, ...env } }, contexts)
    env = { ...env, ...ended.env }
    log += ended.log
    summary += ended.summary
    const outcome = ended.code === 0 ? 'success' : 'failure'
    const isExcused = plain(mapping(step).find('continue-on-error'), contexts, status()) === 'true'
    failed ||= outcome === 'failure' && !isExcused
    if (id !== null) steps[id] = { outcome, conclusion: isExcused ? 'success' : outcome, outputs: ended.outputs }
  }
  const outputs = texts(plain(job.find('outputs'), { ...given, github, steps }, status()))
  return { name, conclusion: failed ? 'failure' : 'success', outputs, log, summary }
}

function stepOf(step: MappingToken, contexts: Contexts, status: Status): Step {
  const env = texts(plain(step.find('env'), contexts, status))
  const value = (key: string): unknown => plain(step.find(key), { ...contexts, env: { ...texts(contexts['env']), ...env } }, status)
  return { env, with: texts(value('with')), uses: textOf(value('uses')), run: textOf(value('run')), shell: textOf(value('shell')) }
}

function mapping(token: TemplateToken | undefined): MappingToken {
  if (token === undefined || !isMapping(token)) throw new TypeError('a part of the workflow is no mapping')
  return token
}
