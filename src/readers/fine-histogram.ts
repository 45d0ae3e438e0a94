import { Unusable } from '../model/unusable.ts'
import { summaryOf, type Counted, type TimeHistogram } from './nearest-rank.ts'

const pageCells = 512
/** Steps of a level: microseconds up to a second, then eight times as long, up to eight times as far, and so on. */
const levelSteps = 2 ** 20
const levels = 5
const mostSamples = 2 ** 32 - 1
const unchanged = 'Let the tool write the file again and give it unchanged.'

/**
 * Counts times of any fraction of a millisecond in steps of a microsecond up to a second, and of a hundred-thousandth of
 * their length beyond; what lies between two steps counts as the longer, so that no percentile is understated. Memory is
 * taken by the page as times come up: 18 MB at most, whatever the number of samples. Throws `Unusable` for a time of more
 * than an hour, or none, and for more than four thousand million samples of one time.
 */
export function fineHistogram(): TimeHistogram {
  const pages = new Map<number, Uint32Array<ArrayBuffer>>()
  let lastPage = -1
  let last = new Uint32Array(0)

  const enter = (page: number): Uint32Array<ArrayBuffer> => {
    lastPage = page
    last = pages.get(page) ?? new Uint32Array(pageCells)
    pages.set(page, last)
    return last
  }

  function* ascending(): Counted & Generator<readonly [number, number]> {
    for (const [page, counts] of [...pages].toSorted(([a], [b]) => a - b))
      for (let i = 0; i < pageCells; i++) {
        const samples = counts[i] ?? 0
        if (samples > 0) yield [valueOf(page * pageCells + i), samples]
      }
  }

  return {
    add(milliseconds, samples = 1) {
      const cell = cellOf(milliseconds)
      const page = Math.floor(cell / pageCells)
      const counts = page === lastPage ? last : enter(page)
      const place = cell - page * pageCells
      const counted = (counts[place] ?? 0) + samples
      if (!(counted <= mostSamples)) throw new Unusable(`counts ${counted} samples of ${milliseconds} ms`, unchanged)
      counts[place] = counted
    },
    ascending,
    summary: () => summaryOf(ascending),
    cells: () => pages.size * pageCells,
  }
}

function cellOf(milliseconds: number): number {
  /* The product of a decimal fraction can come out a little too large. */
  let steps = Math.max(0, Math.ceil(milliseconds * 1000 - 1e-4))
  for (let level = 0; level < levels; level++) {
    if (steps < levelSteps) return level * levelSteps + steps
    steps = Math.ceil(steps / 8)
  }
  throw new Unusable(`gives a response time of ${milliseconds} ms, more than an hour`, unchanged)
}

function valueOf(cell: number): number {
  const level = Math.floor(cell / levelSteps)
  return ((cell - level * levelSteps) * 8 ** level) / 1000
}
