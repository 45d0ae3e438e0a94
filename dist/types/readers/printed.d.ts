type Found = RegExpExecArray;
/** The lines of a tool's printed output, by what they are. */
export interface Lines<Name extends string> {
    readonly first: (name: Name) => Found | undefined;
    readonly all: (name: Name) => readonly Found[];
}
/**
 * Sorts the lines of what a tool printed by patterns that a line, trimmed, matches whole; blank lines are passed over. What
 * a tool leaves out where it is zero would be hidden by one damaged letter, so a line that matches nothing is refused, as
 * is a text without its last line, or with another `start`: of two runs in one file the second could be the worse. After
 * the last line (and before the first that matches) anything else may stand. Throws `Unusable`.
 */
export declare function knownLines<Name extends string>(text: string, patterns: Readonly<Record<Name | 'start', RegExp>>, last: NoInfer<Name>, remedy: string): Lines<Name>;
/** A number in digits; NaN for all else. */
export declare function plain(text: string | undefined): number;
/** Milliseconds of a time with its unit: `86.04ms`, `1.02s`. Throws `Unusable`. */
export declare function millisecondsOf(text: string | undefined, remedy: string): number;
export {};
