import type { Report } from '../generated/report.ts';
/**
 * The verdict as JUnit XML by Jenkins' schema (junit-10.xsd): a suite a checklist, a case an item, and one for the verdict,
 * so that whoever counts only failures never sees green where the gate is shut.
 */
export declare function junit(reports: readonly Report[]): string;
