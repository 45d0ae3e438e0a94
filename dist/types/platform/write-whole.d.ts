/** Writes a file whole or not at all: beside its place, then renamed into it. Throws `Unavailable`. */
export declare function writeWhole(path: string, content: string): void;
/** Writes files that belong together: all are written whole beside their places before the first is renamed into its own. */
export declare function writeTogether(files: readonly (readonly [path: string, content: string | Uint8Array])[]): void;
