import type { Report } from '../generated/report.ts';
import { type ReportFinding } from './next.ts';
/** The verdict for a job summary: next action and owner first, then everything that was measured. */
export declare function markdown(reports: readonly Report[]): string;
/** A finding on one line: what is wrong, what to do, where. */
export declare function findingLine({ message, remedy, rule, path, line, column }: ReportFinding): string;
/** Every item with its owner and state, as a table. */
export declare function itemTable(report: Report): string[];
/** What was measured and what was needed, as a table; warnings below it. */
export declare function measured(report: Report): string[];
