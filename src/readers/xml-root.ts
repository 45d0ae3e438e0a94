/**
 * Name of the root element of a text that may be XML, by its beginning; null where it does not begin as XML does. A
 * DOCTYPE names the root too. Takes time in proportion to the beginning's length.
 */
export function rootOf(head: string): string | null {
  let at = head.startsWith('\ufeff') ? 1 : 0
  for (;;) {
    while (/\s/.test(head.charAt(at))) at++
    const end = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '?>' : null
    if (end === null) break
    const closed = head.indexOf(end, at + (end === '-->' ? 4 : 2))
    if (closed < 0) return null
    at = closed + end.length
  }
  const root = /<(?:!DOCTYPE\s+)?([^\s<>/!?[\]]+)(?=[\s/>[])/y
  root.lastIndex = at
  return root.exec(head)?.[1] ?? null
}
