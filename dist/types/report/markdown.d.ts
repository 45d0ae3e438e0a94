import type { Report } from '../generated/report.ts';
/** The verdict for a job summary: next action and owner first, then everything that was measured. */
export declare function markdown(reports: readonly Report[]): string;
