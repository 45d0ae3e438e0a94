import type { Report } from '../generated/report.ts'
import { forMarkdown } from '../report/escape.ts'
import { blocking, findingsOf, generalFindings, stateOf, type ReportItem } from '../report/next.ts'
import { findingLine } from '../report/markdown.ts'

const marks = { error: '⛔', warning: '⚠️', notice: 'ℹ️' } as const

/**
 * Who does what next, owner by owner; what concerns the checklist as a whole comes first. Text of a user never begins a
 * line: "/refuse" there would be a refusal by whoever owns the token.
 */
export function nextSteps(report: Report): readonly string[] {
  const general = generalFindings(report).map((finding) => `- ${marks[finding.level]} ${findingLine(finding)}`)
  const open = blocking(report)
  const owners = [...new Set(open.map(({ owner }) => owner))]
  return [
    ...(general.length === 0 ? [] : ['', ...general]),
    ...(owners.length === 0 ? [] : ['', '### Who does what next', '']),
    ...owners.flatMap((owner) => [`- 👤 **${forMarkdown(owner)}**`, ...open.filter((item) => item.owner === owner).flatMap((item) => steps(report, item))]),
  ]
}

/** What asks for a sign-off stands further down, with the line to paste. */
function steps(report: Report, item: ReportItem): readonly string[] {
  const errors = findingsOf(report, item.id).filter(({ level, rule }) => level === 'error' && rule !== 'sign-off/sign-offs')
  const awaited = item.evidence.flatMap(({ role, awaited: still }) => (role === undefined || still === undefined ? [] : [forMarkdown(role)]))
  return [
    `  - ⛔ ${forMarkdown(item.title)}: ${stateOf(item)}`,
    ...errors.map((finding) => `    - ⛔ ${findingLine(finding)}`),
    ...(awaited.length === 0 ? [] : [`    - Ask for the sign-off as ${awaited.join(', ')}; the lines are below.`]),
  ]
}
