import type { Report } from '../generated/report.ts';
export interface TextOptions {
    readonly colour?: boolean;
    /** Show the names of people whom a finding is about: for a local terminal alone. */
    readonly people?: boolean;
}
/** The verdict for a terminal: what blocks, who is to act, what was measured against what was needed, and where. */
export declare function text(reports: readonly Report[], { colour, people }?: TextOptions): string;
