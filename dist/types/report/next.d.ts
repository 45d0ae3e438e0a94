import type { Report } from '../generated/report.ts';
export type ReportItem = Report['items'][number];
export type ReportFinding = Report['findings'][number];
/** Items in the order in which a reader needs them: what blocks first, each group in the checklist's order. */
export declare function blocking(report: Report): readonly ReportItem[];
export declare function findingsOf(report: Report, item: string): readonly ReportFinding[];
/** Findings that concern the checklist as a whole. */
export declare function generalFindings(report: Report): readonly ReportFinding[];
export declare function headline({ verdict }: Report): string;
/** The verdict in one sentence. */
export declare function summary(report: Report): string;
export declare function plural(count: number, noun: string): string;
/** "not satisfied", "not satisfied; waived until 2026-12-20T00:00:00Z": the measured outcome stays beside the excuse. */
export declare function stateOf(item: ReportItem): string;
