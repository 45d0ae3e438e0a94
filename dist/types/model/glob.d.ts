/** `*` and `?` within one segment, and `**` once for any number of folders. */
export interface Glob {
    /** The folder in which to look: the segments before the first wildcard. */
    readonly folder: string;
    readonly deep: boolean;
    readonly matches: (path: string) => boolean;
}
export declare function isGlob(path: string): boolean;
/** Null for a pattern with more than one `**`, or with `**` as a part of a name. */
export declare function parseGlob(pattern: string): Glob | null;
