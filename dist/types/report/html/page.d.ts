import type { Report } from '../../generated/report.ts';
/** The whole page of one report, or of several. */
export declare function page(reports: readonly Report[]): string;
