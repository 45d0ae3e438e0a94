/** The bytes of all parts, one after the other, in memory of their own. */
export declare function joined(...parts: readonly Uint8Array[]): Uint8Array;
