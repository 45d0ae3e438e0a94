/**
 * How names of groups, courses, columns and other sets compare: without regard to case, surrounding space, and space,
 * `_` or `-` between words (specification of bounds).
 */
export declare function sameNameKey(name: string): string;
/** Whether a name is one of several, however each spells it. */
export declare function isNamed(name: string, among: readonly string[]): boolean;
/** A header's key, and that of a name that is looked for: as `sameNameKey`, and words may also be written together (`raised_on`, `raisedOn`, `Raised on`). */
export declare function headerKey(name: string): string;
/**
 * How people of two files compare: without regard to case and surrounding space, to how much and which space stands
 * between words, and to signs that nobody sees and copying brings along (a space of no width, a soft hyphen).
 */
export declare function personKey(name: string): string;
/** `coveragePercent` → `coverage-percent`, `p95Ms` → `p95-ms`. */
export declare function kebab(name: string): string;
/** `coveragePercent` → `CoveragePercent`, for the key `minCoveragePercent`. */
export declare function capital(name: string): string;
