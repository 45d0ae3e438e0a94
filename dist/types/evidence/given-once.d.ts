import type { TableObject } from '../generated/checklist.ts';
import type { Gather } from './gather.ts';
/**
 * Tells whether a table of a source is a new one. The same file counts once, and each sheet of it. Throws `Unusable`
 * where it is given again with other settings: its rows would count twice, or one of the two would be passed over.
 */
export declare function givenOnce(): (path: string, options: TableObject) => boolean;
/** The settings of a table, beside its file, as a text to compare. */
export declare function howRead(options: TableObject): string;
/** Tells whether a file is a copy, byte for byte, of another that was read in the same way, and says so in the report. */
export declare function copies(gather: Gather): (path: string, readAs?: string) => boolean;
