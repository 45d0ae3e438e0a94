import type { Report } from '../generated/report.ts'
import { page } from './html/page.ts'

/** One self-contained page for the board, the owners and the auditor. Names of people never stand in it. */
export function html(reports: readonly Report[]): string {
  return page(reports)
}
