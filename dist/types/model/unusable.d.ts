/**
 * Thrown by a reader when a file can't serve as evidence: it does not parse, is cut short, contradicts itself.
 * Caught at one seam (`evidence/collect.ts`), where it becomes a finding and the evidence is unmet.
 */
export declare class Unusable extends Error {
    /** One-based line in the evidence file, where there is one. */
    readonly line: number | undefined;
    /** What `line` counts: lines of text, or rows of a sheet or list. */
    readonly unit: 'line' | 'row';
    /** What to do about it, as an imperative sentence. */
    readonly remedy: string;
    /** @param message What is wrong, as a clause without the file's name: "the header names the column 'site' twice". */
    constructor(message: string, remedy: string, line?: number, unit?: 'line' | 'row');
}
