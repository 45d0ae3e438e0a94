#!/usr/bin/env node
import { join } from 'node:path'
import { tool } from './generated/tool.ts'
import { check } from './cli/check.ts'
import type { Command, Terminal } from './cli/usage.ts'
import { GateError } from './model/gate-error.ts'
import { nearest } from './model/nearest.ts'
import { Unavailable } from './model/unavailable.ts'
import { columnsOf, isTerminal, writeOut } from './platform/write-out.ts'
import { forTerminal } from './report/escape.ts'

/* Failing until a verdict has been published whole: a process that dies on the way must not open a gate. */
process.exitCode = 3

/** Every command; all but the usual one are loaded when they are asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => check,
  validate: () => import('./cli/validate.ts').then(({ validate }) => validate),
  init: () => import('./cli/init.ts').then(({ initFrom }) => initFrom(join(import.meta.dirname, '..', 'templates'))),
  digest: () => import('./cli/digest.ts').then(({ digest }) => digest),
  verify: () => import('./cli/verify.ts').then(({ verify }) => verify),
  history: () => import('./cli/history.ts').then(({ history }) => history),
  sign: () => import('./cli/sign.ts').then(({ sign }) => sign),
  inspect: () => import('./cli/inspect.ts').then(({ inspect }) => inspect),
  policy: () => import('./cli/policy.ts').then(({ policy }) => policy),
  explain: () => import('./cli/explain.ts').then(({ explain }) => explain),
  completion: () => import('./cli/completion.ts').then(({ completionOf }) => completionOf(everyOther)),
}

const terminal: Terminal = {
  folder: process.cwd(),
  env: process.env,
  print: (text) => writeOut(1, text),
  say: (text) => writeOut(2, text),
  columns: () => columnsOf(1),
  isTerminal: { stdout: isTerminal(1), stderr: isTerminal(2) },
}

async function everyOther(): Promise<Readonly<Record<string, Command>>> {
  const others = Object.entries(commands).filter(([name]) => name !== 'completion')
  return Object.fromEntries(await Promise.all(others.map(async ([name, load]) => [name, await load()] as const)))
}

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const lines = all.map(({ usage, does }) => `  ${usage}\n      ${does}\n`)
  return `go-live-gate ${tool.version}: blocks a go-live until its readiness checklist is proved by evidence\n\n${lines.join('')}\n  --help, --version\n`
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--version') return print(`${tool.version}\n`)
  if (name === '--help' || name === '-h' || name === 'help') return print(await help())
  if (name === undefined) {
    await terminal.say(await help())
    return 2
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    const meant = nearest(name, Object.keys(commands))
    throw new GateError('usage', `there is no command "${name}"; ${meant ? `did you mean "${meant}"?` : `known: ${Object.keys(commands).join(', ')}`}`)
  }
  const command = await load()
  if (rest.includes('--help')) return print(`go-live-gate ${command.usage}\n    ${command.does}\n`)
  return command.run(rest, terminal)
}

async function print(text: string): Promise<number> {
  await terminal.print(text)
  return 0
}

async function failed(error: unknown): Promise<number> {
  if (error instanceof GateError && error.code === 'usage') {
    await terminal.say(`go-live-gate: ${forTerminal(error.message)}\n`)
    return 2
  }
  if (error instanceof Unavailable) {
    await terminal.say(`go-live-gate: ${forTerminal(error.message)}. ${forTerminal(error.remedy)}\n`)
    return 3
  }
  const text = error instanceof Error ? error.message : String(error)
  await terminal.say(`go-live-gate: an error of its own: ${forTerminal(text)}. Nothing was concluded; please report it with the checklist's shape.\n`)
  return 3
}

void main(process.argv.slice(2))
  .catch(failed)
  .then((code) => {
    process.exitCode = code
  })
  .catch(() => {
    process.exitCode = 3
  })
