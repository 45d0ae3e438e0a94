/** Feeds bytes that come in any pieces to a scan that needs whole rows. */
export interface RowCarry {
    push(chunk: Uint8Array): void;
    /** What no scan has taken yet: the beginning of a row. */
    rest(): Uint8Array;
}
/**
 * `scan` takes all whole rows from a place on and returns where the first one starts that is not whole; that one is
 * kept until more bytes come. `tooLong` is called when it grows beyond `maxBytes`.
 */
export declare function rowCarry(scan: (bytes: Uint8Array, from: number) => number, maxBytes: number, tooLong: () => void): RowCarry;
