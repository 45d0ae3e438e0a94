/**
 * A path from a checklist, made relative to the root: forward slashes, no `.` or `..` left. Null where it is refused:
 * absolute, a home path, a URL, a drive, with a backslash or control character, outside the root, or below `.git`.
 * @param folder Folder of the checklist, relative to the root; '' for the root itself.
 */
export declare function resolvePath(folder: string, path: string): string | null;
/** The folder of a path, '' at the root. */
export declare function folderOf(path: string): string;
/** A file's extension in small letters, without the dot; '' without one. */
export declare function extensionOf(path: string): string;
