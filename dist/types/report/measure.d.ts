import type { Report } from '../generated/report.ts';
export type Evidence = Report['items'][number]['evidence'][number];
export type Measure = Evidence['measures'][number];
/** A measure's name in plain words, with that of the scenario where it is one's alone. */
export declare function labelOf(type: string, { name, part }: Pick<Measure, 'name' | 'part'>): string;
/** "93.07 % (188 of 202)" or "not measured". */
export declare function valueOf({ value, unit, n, of, group, min, max }: Measure): string;
/** "at least 95 %", "at most 30 minutes", or '' without a bound. */
export declare function neededOf({ unit, min, max }: Measure): string;
/** "3 of 40 rows of staff.csv are left out", for each file of which the checklist leaves rows out. */
export declare function leftOut({ sources }: Evidence): readonly string[];
/** Measures that somebody set a bound on, and those of a type's defaults that are not met. */
export declare function telling(evidence: Evidence): readonly Measure[];
/** A type of evidence in plain words: "Load test", "GitHub check". */
export declare function kindOf(type: string): string;
/** "Training", "Sign-off as clinical-safety-officer". */
export declare function nameOf({ type, id, role }: Evidence): string;
