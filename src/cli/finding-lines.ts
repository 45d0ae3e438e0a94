import type { ReportFinding } from '../assemble.ts'
import { forTerminal } from '../report/escape.ts'

type Line = Pick<ReportFinding, 'path' | 'line' | 'column' | 'level' | 'message' | 'rule' | 'remedy'>

/** Findings as compilers print them, each with its place and what to do. */
export function findingLines(findings: readonly Line[]): string {
  return findings
    .map(({ path, line, column, level, message, rule, remedy }) => `${forTerminal(path)}:${line}:${column}: ${level}: ${forTerminal(message)} [${rule}]\n  → ${forTerminal(remedy)}\n`)
    .join('')
}
