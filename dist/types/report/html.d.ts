import type { Report } from '../generated/report.ts';
/** One self-contained page for the board, the owners and the auditor. Names of people never stand in it. */
export declare function html(reports: readonly Report[]): string;
