import type { Report } from '../generated/report.ts'
import type { DeploymentStatusDraft } from '../model/github-writer.ts'
import { headline, summary } from '../report/next.ts'
import { short } from './brief.ts'
import { isOpen, type AnswerPlace } from './place.ts'

/** GitHub's limit of a status's description, in characters. */
const most = 140

/**
 * The deployment's next status: queued where the gate stands open, for nothing is deployed yet; else failure, or error
 * where the verdict is not known.
 */
export function deploymentStatusOf(report: Report, place: AnswerPlace): DeploymentStatusDraft {
  const text = `${place.mode === 'enforce' ? '' : 'REPORT ONLY: '}${headline(report)}: ${summary(report)}`
  return { state: stateOf(report, place), description: short(text, most), url: place.runUrl }
}

function stateOf(report: Report, place: AnswerPlace): DeploymentStatusDraft['state'] {
  if (isOpen(report, place)) return 'queued'
  switch (report.verdict) {
    case 'ready':
    case 'not-ready':
      return 'failure'
    case 'invalid':
    case 'undetermined':
      return 'error'
  }
}
