import * as core from '@actions/core'
import type { Report } from '../generated/report.ts'
import { gitHubOptions } from '../platform/github-options.ts'
import { nodePorts } from '../platform/node.ts'
import { forMarkdown, forTerminal } from '../report/escape.ts'
import type { ReportFinding } from '../report/next.ts'
import { answer } from './answer.ts'
import type { Inputs } from './inputs.ts'
import { forLog } from './log.ts'
import { appendSummary } from './summary.ts'

export interface Saying {
  readonly report: Report
  /** Findings that the step's own annotations do not show. */
  readonly rest: readonly ReportFinding[]
  readonly inputs: Inputs
  readonly env: NodeJS.ProcessEnv
  readonly root: string
}

/** Answers on GitHub. What could not be written there leaves the verdict as it is, and is told in the log and the job summary. */
export async function say({ report, rest, inputs, env, root }: Saying): Promise<void> {
  const { git } = nodePorts({ root })
  const told = await answer({ report, rest, inputs, env, git, options: () => gitHubOptions(env, root, inputs.token) })
  git?.close()
  for (const level of ['warning', 'notice'] as const) {
    const messages = told.filter((each) => each.level === level).map(({ message }) => forTerminal(message))
    if (messages.length === 0) continue
    /* One annotation: GitHub shows ten of a level. */
    core[level](forLog(messages.join('\n')))
    appendSummary(`\n> [!${level === 'warning' ? 'WARNING' : 'NOTE'}]\n${messages.map((message) => `> ${forMarkdown(message)}\n`).join('>\n')}`, env)
  }
}
