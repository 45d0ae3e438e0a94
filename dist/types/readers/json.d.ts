/**
 * Strict JSON: as `JSON.parse`, and no key twice in one object, at most 64 deep, only finite numbers and safe integers,
 * no `__proto__`. Throws `Unusable` with the line.
 */
export declare function parseJson(text: string): unknown;
