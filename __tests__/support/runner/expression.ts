import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { isBasicExpression, isMapping, isScalar, isSequence } from '@actions/workflow-parser'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'

/** What an expression can see: each context by its name, as plain values. */
export type Contexts = Readonly<Record<string, unknown>>

/** How what came before ended: what success(), failure(), always() and cancelled() answer by. */
export interface Status {
  readonly success: boolean
  readonly failure: boolean
  readonly cancelled: boolean
}

const names = ['github', 'env', 'vars', 'secrets', 'needs', 'steps', 'job', 'runner', 'inputs', 'matrix', 'strategy']

/** The value of an expression by GitHub's own engine. */
export function evaluated(expression: string, contexts: Contexts, status: Status): unknown {
  const answers = { success: status.success, failure: status.failure, cancelled: status.cancelled, always: true }
  const functions = Object.entries(answers).map(([name, answer]) => ({ name, minArgs: 0, maxArgs: 255, call: () => new data.BooleanData(answer) }))
  const tree = new Parser(new Lexer(expression).lex().tokens, names, functions).parse()
  const seen = new data.Dictionary(...names.map((key) => ({ key, value: revived(contexts[key] ?? {}) })))
  return plainOf(new Evaluator(tree, seen, new Map(functions.map((each) => [each.name, each]))).evaluate())
}

/** Whether a condition holds, as GitHub casts it. */
export function holds(condition: string, contexts: Contexts, status: Status): boolean {
  const value = evaluated(condition, contexts, status)
  return !(value === false || value === null || value === '' || value === 0 || Number.isNaN(value))
}

/** A part of a workflow with every expression in it evaluated. */
export function plain(token: TemplateToken | undefined, contexts: Contexts, status: Status): unknown {
  if (token === undefined) return undefined
  if (isBasicExpression(token)) return evaluated(token.expression, contexts, status)
  if (isMapping(token)) return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), plain(value, contexts, status)]))
  if (isSequence(token)) return [...token].map((each) => plain(each, contexts, status))
  return isScalar(token) ? token.toString() : null
}

/** A value as a text, as GitHub casts it; null has none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** As an environment holds it. */
export function texts(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, textOf(each) ?? '']))
}

function revived(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData
}

function plainOf(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer))
}
