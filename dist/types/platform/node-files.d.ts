import type { Files } from '../model/ports.ts';
/** Files below a folder of the disk. Nothing outside it is read, whatever symbolic links say. */
export declare function nodeFiles(root: string): Files;
