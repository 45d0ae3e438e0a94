/**
 * The content of an open file, which is closed at the end, read and hashed by a second thread beside the one that counts:
 * for files so large that its start does not matter. The digest is of the very bytes that are given, which lie in memory
 * that both share. Throws as other reads do, and `Unavailable` where the thread does not answer.
 */
export declare function readBeside(handle: number, path: string): {
    readonly chunks: AsyncGenerator<Uint8Array>;
    readonly digest: () => string;
};
