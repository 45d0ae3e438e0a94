const secondsPer: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3600],
  ['d', 86_400],
])

/** Seconds of a duration such as `45s`, `30m`, `36h`, `90d`; null for anything else. */
export function parseDuration(text: string): number | null {
  const parts = /^([1-9]\d{0,5})([smhd])$/.exec(text)
  if (!parts) return null
  const [, count, unit = ''] = parts
  return Number(count) * (secondsPer.get(unit) ?? NaN)
}

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** "12 days", "1 hour 30 minutes", "0 seconds": the two largest units, rounded down. */
export function describeDuration(seconds: number): string {
  const sign = seconds < 0 ? '-' : ''
  let rest = Math.floor(Math.abs(seconds))
  const words: string[] = []
  for (const [unit, size] of steps) {
    const count = Math.floor(rest / size)
    if (count > 0 && words.length < 2) words.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
    else if (words.length > 0) break
    rest -= count * size
  }
  return sign + (words.join(' ') || '0 seconds')
}
