import type { Hasher } from '../model/ports.ts';
/**
 * SHA-256 on a second thread, beside the one that reads and counts: for files so large that its start does not matter.
 * What is hashed is a copy of the very bytes that were given. Throws `Unavailable` where the thread does not answer.
 */
export declare function threadedSha256(): Hasher;
