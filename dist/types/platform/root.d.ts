/** The git top level above a folder; the folder itself where there is none. */
export declare function gitRoot(folder: string): string;
/** A path relative to a root, with forward slashes; null where it lies outside. */
export declare function relativeTo(root: string, path: string): string | null;
