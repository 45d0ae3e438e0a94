import { type JsonObject } from './json-object.ts';
/** So many bytes of a file, or all where it has fewer, decide which format it has. */
export declare const headBytes: number;
/** What a file's first bytes look like; each part is worked out once, and only where somebody asks. */
export interface Head {
    /** Without byte-order mark; a character that the end cuts through is replaced. */
    readonly text: string;
    /** Name of the root element, where it begins as XML does. */
    readonly xmlRoot: string | null;
    /** Whether it begins as a JSON document does. */
    readonly isJson: boolean;
    /** The first line where that is a whole JSON object, as in JSON lines. */
    readonly firstObject: JsonObject | null;
    /** The cells of the first line, by comma, semicolon, tab or bar, without their quotes. */
    readonly cells: readonly string[];
}
export declare function headOf(bytes: Uint8Array): Head;
