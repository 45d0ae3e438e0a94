import type { StreamReader } from './stream-reader.ts';
/**
 * The lines of a file of any size, in constant memory: `line` gets the bytes between two places, without the line's end,
 * valid only during the call; blank lines are passed over. Throws `Unusable` for a line of more than 1 MiB.
 */
export declare function textLines(line: (bytes: Uint8Array, start: number, end: number, number: number) => void, remedy: string): StreamReader<void>;
