export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';
/**
 * Text of a file: UTF-8, UTF-16 by its byte-order mark, or windows-1252 where that is said. Strict, for a replaced byte
 * could be a changed name. The byte-order mark is taken off. Throws `Unusable`.
 */
export declare function decode(bytes: Uint8Array, encoding?: Encoding): string;
