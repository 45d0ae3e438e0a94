/** What one security scan file says, in one shape for every tool. */
export interface ScanRun {
    /** The file's format, as `explain` names it. */
    readonly format: string;
    readonly runs: number;
    readonly tools: readonly string[];
    /** Findings that stand, each by the name of its rule, weakness or package. */
    readonly errors: readonly string[];
    readonly warnings: readonly string[];
    readonly notes: readonly string[];
    /** Findings that somebody set aside. */
    readonly suppressed: number;
    /** Highest severity of the findings that stand, 0 to 10; 0 where nothing stands, null where one has no severity. */
    readonly severity: number | null;
    /** The start of each run as the tool wrote it; empty text where it gives none. */
    readonly starts: readonly string[];
    /** Other instants in the file, none of which may lie in the future. */
    readonly dated: readonly string[];
}
/** A severity as tools write it, as a number or a text: 0 to 10; null for anything else. */
export declare function severityOf(value: unknown): number | null;
/** The highest; null where one is unknown, 0 where there are none. */
export declare function highest(severities: readonly (number | null)[]): number | null;
/** A tool's name for what it found, short enough to be shown. */
export declare function findingName(id: unknown): string;
