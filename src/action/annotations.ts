import * as core from '@actions/core'
import type { Report } from '../generated/report.ts'
import { forTerminal } from '../report/escape.ts'
import type { ReportFinding } from '../report/next.ts'
import { forLog } from './log.ts'

/** GitHub shows at most ten annotations of a level for a step, and drops the others without a word. */
const shown = 10

const commands = { error: core.error, warning: core.warning, notice: core.notice } as const

export type Reserved = Readonly<Record<'error' | 'warning' | 'notice', number>>

/**
 * One annotation a finding, at the line of the checklist; from the tenth of a level on, the rest is counted. Returns that
 * rest.
 *
 * @param reserved How many of the ten the step needs for itself.
 */
export function annotate({ findings }: Report, reserved: Reserved): readonly ReportFinding[] {
  return (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const own = findings.filter((finding) => finding.level === level)
    const most = shown - reserved[level]
    const room = own.length > most ? most - 1 : most
    for (const { rule, item, message, remedy, path, line, column } of own.slice(0, room))
      commands[level](forLog(forTerminal(`${message}. ${remedy}`)), {
        title: `${item ?? 'checklist'}: ${rule}`,
        file: path,
        startLine: line,
        startColumn: column,
      })
    if (own.length > room) commands[level](`${own.length - room} more; the job summary and the report list them all`)
    return own.slice(room)
  })
}
