export interface GitObject {
    readonly id: string;
    readonly type: string;
    readonly size: number;
    /** Null where it has more bytes than the reader wants. */
    readonly bytes: Uint8Array | null;
}
/** Objects of a repository, read through one process, each by name; null where there is no such object. */
export interface GitObjects {
    read(name: string, limit: number): Promise<GitObject | null>;
    close(): void;
}
/** `git cat-file --batch`: a name a line goes in, a header line, the content and a line end come out, in order. */
export declare function gitObjects(root: string): GitObjects;
