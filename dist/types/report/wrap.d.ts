/** Columns that a text takes on a terminal; colours take none. */
export declare function widthOf(text: string): number;
export declare function indentOf(text: string): number;
/**
 * Breaks a line between words, so that none takes more columns than there are; what follows is indented by `hang`. A word
 * that is longer than a line, as a path or a digest may be, stays whole and has a line of its own.
 */
export declare function wrap(line: string, columns: number, hang: number): string[];
