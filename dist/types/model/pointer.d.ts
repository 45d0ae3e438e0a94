/** JSON Pointer (RFC 6901) to a place below another: `child('/items/0', 'id')` is `/items/0/id`. */
export declare function child(pointer: string, ...keys: readonly (string | number)[]): string;
/** The keys of a JSON Pointer, unescaped. */
export declare function keysOf(pointer: string): string[];
