import type { Report } from '../generated/report.ts'

/** Longer names and sentences would leave no room for other items'. */
const longest = { name: 200, sentence: 700 } as const

/** A report whose texts are short enough that no single one fills a comment. */
export function brief(report: Report): Report {
  return {
    ...report,
    service: report.service === null ? null : short(report.service, longest.name),
    release: report.release === null ? null : short(report.release, longest.name),
    items: report.items.map((item) => ({ ...item, title: short(item.title, longest.name), owner: short(item.owner, longest.name) })),
    findings: report.findings.map((finding) => ({ ...finding, message: short(finding.message, longest.sentence), remedy: short(finding.remedy, longest.sentence), path: short(finding.path, longest.name) })),
  }
}

/** At most so many UTF-16 units, no character halved. */
export function short(text: string, most: number): string {
  return (text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text).toWellFormed()
}
