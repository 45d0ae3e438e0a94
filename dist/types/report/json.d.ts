import type { Report } from '../generated/report.ts';
/** The report by `report.schema.json`; several as a list. Names of people never leave the text report. */
export declare function json(reports: readonly Report[]): string;
