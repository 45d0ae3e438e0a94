/**
 * Strict JSON: as `JSON.parse`, and no key twice in one object, at most 64 deep, only finite numbers and safe integers,
 * no `__proto__`. Throws `Unusable` with the line.
 *
 * `JSON.parse` keeps the last of two keys, so a value that has as many keys as the text lost none; only where that or
 * another quick look leaves a doubt is the text read token by token.
 */
export declare function parseJson(text: string): unknown;
