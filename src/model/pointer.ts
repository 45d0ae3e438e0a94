/** JSON Pointer (RFC 6901) to a place below another: `child('/items/0', 'id')` is `/items/0/id`. */
export function child(pointer: string, ...keys: readonly (string | number)[]): string {
  return pointer + keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The keys of a JSON Pointer, unescaped. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
