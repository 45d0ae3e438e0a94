import type { Instant } from '../model/instant.ts';
import type { Remark } from '../model/observation.ts';
export type Severity = 'critical' | 'high' | 'medium' | 'low';
/** Anything but the four words is unclassified: null. */
export declare function severityOf(word: string): Severity | null;
/** The higher of two; a blank second says nothing, an unknown word makes it unclassified. */
export declare function higherSeverity(severity: string, raised: string): Severity | null;
export declare function isClosed(status: string): boolean;
export declare function isSuccess(outcome: string): boolean;
/** Whether a cell says something: "TBC", "Unassigned" and "n/a" name nobody and control nothing, nor does a cell without a letter or digit. */
export declare function isFilled(cell: string): boolean;
/** Refuses an id that is blank or stands twice. */
export declare function uniqueIds(): (id: string) => void;
/** An empty register says nothing by itself. */
export declare function emptyRegister(what: string, remedy: string): Remark;
/** The days on which what is open falls due, in order, from an instant on. */
export declare function yetDue(dues: readonly (Instant | null)[], from: Instant): readonly Instant[];
