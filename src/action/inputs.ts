import type { Subject } from '../generated/attestation.ts'
import { GateError } from '../model/gate-error.ts'
import { nearest } from '../model/nearest.ts'
import { parseSubjects } from '../model/subject.ts'
import { isFormat, renderers, type Format } from '../report/index.ts'

/** The Action's inputs, as `action.yml` declares them, with their defaults. */
export const declaredInputs = { checklist: 'readiness.yml', environment: null, policies: null, mode: 'enforce', token: '${{ github.token }}', reports: null, subjects: null, comment: 'false', 'check-run': 'false', 'deployment-status': 'false' } as const

export interface Inputs {
  readonly checklist: string
  readonly environment: string | null
  /** Built-in names, paths relative to the workspace, or `owner/repo/path@commit`. */
  readonly policies: readonly string[]
  readonly mode: 'enforce' | 'report-only'
  /** '' where the runner was not asked for its own. */
  readonly token: string
  readonly reports: readonly { readonly format: Format; readonly path: string }[]
  /** Artefacts that the attestation is about, besides the commit. */
  readonly subjects: readonly Subject[]
  /** Whether a comment is kept up to date. */
  readonly comment: boolean
  readonly checkRun: boolean
  /** The deployment that gets a status: the event's, or one by its number. */
  readonly deploymentStatus: 'none' | 'of-event' | number
}

const prefix = 'INPUT_'

/**
 * Reads the inputs from the environment, where the runner puts them. An input that `action.yml` does not declare is an
 * error, for the runner only warns; so is an empty value for an input that has a default. Throws `GateError`.
 */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const known = Object.keys(declaredInputs)
  for (const key of Object.keys(env)) {
    if (!key.startsWith(prefix)) continue
    const name = key.slice(prefix.length).toLowerCase()
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    throw new GateError('usage', `there is no input "${name}"; ${meant ? `did you mean "${meant}"?` : `known: ${known.join(', ')}`}`)
  }
  const mode = withDefault('mode', env)
  if (mode !== 'enforce' && mode !== 'report-only') throw new GateError('usage', `mode is "${mode}"; it can be enforce or report-only`)
  return {
    checklist: withDefault('checklist', env),
    environment: given('environment', env),
    policies: linesOf(given('policies', env)),
    mode,
    token: env[`${prefix}TOKEN`] === undefined ? '' : withDefault('token', env),
    reports: reportsOf(given('reports', env)),
    subjects: parseSubjects(linesOf(given('subjects', env))),
    comment: isTrue('comment', env),
    checkRun: isTrue('check-run', env),
    deploymentStatus: deploymentOf(withDefault('deployment-status', env)),
  }
}

function isTrue(name: 'comment' | 'check-run', env: NodeJS.ProcessEnv): boolean {
  const value = withDefault(name, env)
  if (value === 'true' || value === 'false') return value === 'true'
  throw new GateError('usage', `${name} is "${value}"; it can be true or false`)
}

function deploymentOf(value: string): Inputs['deploymentStatus'] {
  if (value === 'true' || value === 'false') return value === 'true' ? 'of-event' : 'none'
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value)
  throw new GateError('usage', `deployment-status is "${value}"; it can be true (the deployment that started the workflow), false, or the number of a deployment`)
}

function withDefault(name: 'checklist' | 'mode' | 'token' | 'comment' | 'check-run' | 'deployment-status', env: NodeJS.ProcessEnv): string {
  const value = env[`${prefix}${name.toUpperCase()}`]
  if (value === undefined) return declaredInputs[name]
  if (value.trim() === '') throw new GateError('usage', `the input "${name}" is empty; leave it out for its default, ${declaredInputs[name]}`)
  return value.trim()
}

function given(name: 'environment' | 'policies' | 'reports' | 'subjects', env: NodeJS.ProcessEnv): string | null {
  const value = (env[`${prefix}${name.toUpperCase()}`] ?? '').trim()
  return value === '' ? null : value
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function reportsOf(text: string | null): Inputs['reports'] {
  return linesOf(text)
    .map((line) => {
      const [format = '', ...rest] = line.split('=')
      const path = rest.join('=').trim()
      const name = format.trim()
      if (!isFormat(name)) throw new GateError('usage', `reports: no format is called "${format}"; known: ${Object.keys(renderers).join(', ')}`)
      if (path === '') throw new GateError('usage', `reports: "${line}" has no path; write format=path`)
      return { format: name, path }
    })
}
