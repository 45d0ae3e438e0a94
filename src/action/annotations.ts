import * as core from '@actions/core'
import type { Report } from '../generated/report.ts'
import { forTerminal } from '../report/escape.ts'
import { forLog } from './log.ts'

/** GitHub shows at most ten annotations of a level for a step, and drops the others without a word. */
const shown = 10

const commands = { error: core.error, warning: core.warning, notice: core.notice } as const

/** One annotation a finding, at the line of the checklist; from the tenth of a level on, the rest is counted. */
export function annotate({ findings }: Report): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const own = findings.filter((finding) => finding.level === level)
    const room = own.length > shown ? shown - 1 : shown
    for (const { rule, item, message, remedy, path, line, column } of own.slice(0, room))
      commands[level](forLog(forTerminal(`${message}. ${remedy}`)), {
        title: `${item ?? 'checklist'}: ${rule}`,
        file: path,
        startLine: line,
        startColumn: column,
      })
    if (own.length > room) commands[level](`${own.length - room} more; the job summary and the report list them all`)
  }
}
