import type { Report } from '../generated/report.ts';
export interface TextOptions {
    readonly colour?: boolean;
    /** Show the names of people whom a finding is about: for a local terminal alone. */
    readonly people?: boolean;
    /** Lines are broken between words to fit; without it they are as long as they are, which is best for files and logs. */
    readonly columns?: number;
    /** For terminals that show ASCII alone. */
    readonly ascii?: boolean;
}
/** The verdict for a terminal: who acts next, what blocks, what was measured against what was needed, and where. */
export declare function text(reports: readonly Report[], { colour, people, columns, ascii }?: TextOptions): string;
