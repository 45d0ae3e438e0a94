/** The known name that a misspelt one most likely meant, or null. Distance: insertions, deletions, changes, swaps. */
export function nearest(word: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3))
  let best: string | null = null
  let least = limit + 1
  for (const candidate of known) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase(), least)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** Optimal string alignment distance; anything from `enough` on is reported as `enough`. */
function distance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough || a.length > 100) return enough
  let [older, old]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (old?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min((old?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older?.[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    ;[older, old] = [old, row]
  }
  return old?.[b.length] ?? enough
}
