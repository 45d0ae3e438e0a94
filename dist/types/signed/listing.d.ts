import type { Finding } from '../model/finding.ts';
import type { Files } from '../model/ports.ts';
export interface Listing {
    readonly names: readonly string[];
    /** What there is and can't be read as a statement: it could be a refusal. */
    readonly malformed: readonly Finding[];
}
/** The files in a folder of signed statements; none where there is no such folder. */
export declare function listingOf(folder: string, files: Files): Promise<Listing>;
export declare function unreadable(path: string, message: string, remedy: string): Finding;
