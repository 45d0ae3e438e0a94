import type { Position } from '../model/finding.ts';
/** Turns offsets (UTF-16 code units) into one-based lines and columns; LF, CRLF and a lone CR each end a line. */
export declare function positions(text: string): (offset: number) => Position;
