import type { Report } from '../generated/report.ts'

/** The report by `report.schema.json`; several as a list. Names of people never leave the text report. */
export function json(reports: readonly Report[]): string {
  const clean = reports.map(withoutPeople)
  return `${JSON.stringify(clean.length === 1 ? clean[0] : clean, null, 2)}\n`
}

function withoutPeople(report: Report): Report {
  return {
    ...report,
    findings: report.findings.map(({ rule, level, item, message, remedy, pointer, path, line, column }) => ({
      rule,
      level,
      ...(item === undefined ? {} : { item }),
      message,
      remedy,
      pointer,
      path,
      line,
      column,
    })),
  }
}
