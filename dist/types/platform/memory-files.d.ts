import type { Files } from '../model/ports.ts';
/** Files of a test or a preview: path to content. */
export declare function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files;
