import type { Report } from './generated/report.ts'

const codes = { ready: 0, 'not-ready': 1, invalid: 2, undetermined: 3 } as const

/** Exit code of one or several reports: the worst of invalid (2), not ready (1), undetermined (3) and ready (0). */
export function exitCodeOf(reports: readonly Report[]): number {
  const found = new Set<number>(reports.map(({ verdict }) => codes[verdict]))
  const worst = [codes.invalid, codes['not-ready'], codes.undetermined, codes.ready].find((code) => found.has(code))
  return worst ?? codes.undetermined
}
