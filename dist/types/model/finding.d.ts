export type Level = 'error' | 'warning' | 'notice';
/**
 * One thing that is wrong or missing. An error blocks its item, or the checklist where it names no item.
 * `pointer` is a JSON Pointer into the checklist, or into the policy that `path` names; `gate.ts` turns it into file, line and column at one seam.
 */
export interface Finding {
    readonly rule: string;
    readonly level: Level;
    readonly item?: string;
    /** What was measured and what was needed, in plain words. */
    readonly message: string;
    /** What to do next, as an imperative sentence. */
    readonly remedy: string;
    readonly pointer: string;
    /** The file that the pointer is into, where it is not the checklist: a policy's address. */
    readonly path?: string;
    /** Where in the checklist, known already where the text could not be parsed. */
    readonly at?: Position;
    /** Names of people, for the local text report alone. */
    readonly people?: readonly string[];
}
/** One-based line and column (UTF-16 code units). */
export interface Position {
    readonly line: number;
    readonly column: number;
}
