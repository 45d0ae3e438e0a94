/** What one accessibility result file says, in one shape for every tool. */
export interface PageScan {
    /** The file's format, as `explain` names it. */
    readonly format: string;
    readonly pages: readonly ScannedPage[];
    /** The start of each page's scan as the tool wrote it, where it gives one. */
    readonly starts: readonly (string | number)[];
}
/** One page as one tool saw it. Counts are of what does not pass; absent facts are null, never zero. */
export interface ScannedPage {
    /** Its address without user, query and fragment; null where the file does not name it. */
    readonly address: string | null;
    readonly critical: number;
    readonly serious: number;
    readonly moderate: number;
    readonly minor: number;
    /** Results that the tool could not decide, and a person has to. */
    readonly incomplete: number | null;
    /** 0 to 100. */
    readonly scorePercent: number | null;
    /** Standards whose rules were all run, as far as the tool has them: `wcag2aa`, `best-practice`. */
    readonly standards: readonly string[];
}
/**
 * The address of a page that was scanned, without what may hold a secret: user, query and fragment. Throws `Unusable`
 * for the pages that a browser shows where there was none to load.
 */
export declare function addressOf(url: unknown, remedy: string): string;
