import type { Formats } from './format.ts';
import type { FileReader } from './stream-reader.ts';
/**
 * The reader of a file among the formats of one kind: that of the format that is named, or of the one that its first
 * bytes look like; a JSON document is told by the whole of it, at the end. Throws `Unusable`, then or from the reader,
 * for a file of no known format, of another kind, or of a format that is known and not read.
 */
export declare function readerOf<T>(known: Formats<T>, bytes: Uint8Array, name?: string): Promise<FileReader<T>>;
