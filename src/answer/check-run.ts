import type { Report } from '../generated/report.ts'
import type { CheckRunDraft } from '../model/github-writer.ts'
import { forTerminal } from '../report/escape.ts'
import { headline, summary, type ReportFinding } from '../report/next.ts'
import { annotationsOf } from './annotations.ts'
import { short } from './brief.ts'
import { answerLines } from './comment.ts'
import { isOpen, type AnswerPlace } from './place.ts'

/**
 * The check run on the commit that was judged. It succeeds only where the gate stands open; its name is no
 * job's, and begins so whatever a checklist is called: of two checks of one name, a green one may do for a red one.
 *
 * @param rest Findings that the step's own annotations do not show.
 */
export function checkRunOf(report: Report, place: AnswerPlace, rest: readonly ReportFinding[]): CheckRunDraft {
  const { inputs, environment } = report
  const parts = [...(environment === null ? [] : [environment]), ...(inputs.checklist.path === 'readiness.yml' ? [] : [inputs.checklist.path])]
  return {
    name: `Go-live gate findings${parts.length === 0 ? '' : ` (${forTerminal(short(parts.join(', '), 100))})`}`,
    commit: place.commit,
    conclusion: isOpen(report, place) ? 'success' : 'failure',
    title: `${place.mode === 'enforce' ? '' : 'REPORT ONLY: '}${headline(report)}: ${summary(report)}`,
    summary: answerLines(report, place).join('\n'),
    annotations: annotationsOf(report, rest),
    url: place.runUrl,
  }
}
