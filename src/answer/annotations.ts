import type { Report } from '../generated/report.ts'
import type { AnnotationDraft } from '../model/github-writer.ts'
import { forTerminal } from '../report/escape.ts'
import type { ReportFinding } from '../report/next.ts'
import { short } from './brief.ts'

/** Fifty go into one request. */
const most = 300
const levels = { error: 'failure', warning: 'warning', notice: 'notice' } as const

/** Findings as annotations, what blocks first, each on a line that is there: the checklist's own, where a policy stands elsewhere. */
export function annotationsOf(report: Report, findings: readonly ReportFinding[]): readonly AnnotationDraft[] {
  const { checklist, policies } = report.inputs
  /* A checklist that could not be read has no line to show. */
  if (checklist.sha256 === null) return []
  const here = new Set([checklist.path, ...policies.map(({ uri }) => uri).filter((uri) => !/^builtin:|@[0-9a-f]{40}$/.test(uri))])
  return (['error', 'warning', 'notice'] as const)
    .flatMap((level) => findings.filter((finding) => finding.level === level))
    .slice(0, most)
    .map(({ level, rule, item, message, remedy, path, line, column }) => ({
      ...(here.has(path) ? { path, line, column } : { path: checklist.path, line: 1, column: 1 }),
      level: levels[level],
      title: cut(`${item ?? 'checklist'}: ${rule}`, 250),
      message: cut(`${message}. ${remedy}`, 4000),
    }))
}

function cut(text: string, length: number): string {
  return short(forTerminal(short(text, length)), length)
}
