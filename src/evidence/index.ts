import type { EvidenceType } from '../model/rules.ts'
import { actionLog } from './action-log.ts'
import { accessibility } from './accessibility.ts'
import { concerns } from './concerns.ts'
import { defectLog } from './defect-log.ts'
import { deployment } from './deployment.ts'
import { document } from './document.ts'
import { engagement } from './engagement.ts'
import { githubCheck } from './github-check.ts'
import { hazardLog } from './hazard-log.ts'
import { loadTest } from './load-test.ts'
import { measurement } from './measurement.ts'
import { outcomes } from './outcomes.ts'
import { rehearsal } from './rehearsal.ts'
import { securityScan } from './security-scan.ts'
import { survey } from './survey.ts'
import { testReport } from './test-report.ts'
import { training } from './training.ts'
import type { Collector } from './type.ts'

/** Sign-offs are collected from the checklist, by the judge. */
export type CollectedType = Exclude<EvidenceType, 'signOff'>

/** Every type of evidence that reads files, and how. */
export const collectors: { readonly [T in CollectedType]: Collector<T> } = {
  engagement,
  survey,
  training,
  hazardLog,
  defectLog,
  loadTest,
  concerns,
  testReport,
  accessibility,
  securityScan,
  githubCheck,
  deployment,
  rehearsal,
  actionLog,
  outcomes,
  document,
  measurement,
}
