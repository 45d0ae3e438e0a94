/** Whether a special byte may stand in a cell where it is not the delimiter. */
export declare function isHarmless(byte: number): boolean;
/**
 * Notes the places of special bytes from `from` on, in `marks` from its place 1 on, and returns the place after the
 * last note. `marks` has room for all bytes and two more.
 *
 * Without branches, for a processor guesses badly where a cell ends: every place is written, and the next one writes
 * over it unless the byte was special. What looks odd is for speed (twice): the table is a constant, four bytes are
 * fetched at once, and the bytes that are left over have a loop of their own.
 */
export declare function markBytes(bytes: DataView, from: number, marks: Int32Array): number;
