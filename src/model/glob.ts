/** `*` and `?` within one segment, and `**` once for any number of folders. */
export interface Glob {
  /** The folder in which to look: the segments before the first wildcard. */
  readonly folder: string
  readonly deep: boolean
  readonly matches: (path: string) => boolean
}

export function isGlob(path: string): boolean {
  return /[*?]/.test(path)
}

/** Null for a pattern with more than one `**`, or with `**` as a part of a name. */
export function parseGlob(pattern: string): Glob | null {
  const segments = pattern.split('/')
  const stars = segments.filter((segment) => segment === '**').length
  if (stars > 1 || segments.some((segment) => segment !== '**' && segment.includes('**')) || segments.at(-1) === '**') return null
  const first = segments.findIndex(isGlob)
  return {
    folder: segments.slice(0, first).join('/'),
    deep: stars > 0 || segments.length - first > 1,
    matches: (path) => matchesSegments(segments, path.split('/')),
  }
}

function matchesSegments(pattern: readonly string[], path: readonly string[]): boolean {
  const deep = pattern.indexOf('**')
  if (deep < 0) return pattern.length === path.length && pattern.every((segment, i) => matchesName(segment, path[i] ?? ''))
  const tail = pattern.slice(deep + 1)
  if (path.length < deep + tail.length) return false
  return (
    pattern.slice(0, deep).every((segment, i) => matchesName(segment, path[i] ?? '')) &&
    tail.every((segment, i) => matchesName(segment, path[path.length - tail.length + i] ?? ''))
  )
}

/** Greedy with one point of return, so that no pattern takes more than pattern times name steps. */
function matchesName(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  let p = 0
  let n = 0
  let star = -1
  let starName = 0
  while (n < name.length) {
    if (pattern[p] === '*') {
      star = p++
      starName = n
    } else if (pattern[p] === '?' || pattern[p] === name[n]) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++starName
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
