/** JSON Pointer (RFC 6901) to a place below another: `child('/items/0', 'id')` is `/items/0/id`. */
export function child(pointer: string, ...keys: readonly (string | number)[]): string {
  let below = pointer
  for (const key of keys) below += `/${typeof key === 'number' ? key : escaped(key)}`
  return below
}

function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

/** The keys of a JSON Pointer, unescaped. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
