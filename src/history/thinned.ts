/** At most so many, the first and the last among them, the others spread evenly. */
export function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (!(most >= 2) || all.length <= most) return all
  return Array.from({ length: Math.floor(most) }, (_, i) => all[Math.round((i * (all.length - 1)) / (Math.floor(most) - 1))]).filter((each) => each !== undefined)
}
