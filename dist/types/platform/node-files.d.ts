import type { Files } from '../model/ports.ts';
/**
 * Files below a folder of the disk. Nothing outside it is read, whatever symbolic links say. Reads are synchronous: one
 * evidence file after the other is read anyway, and a thread pool only costs its start.
 */
export declare function nodeFiles(root: string): Files;
