import type { Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import { measured, unmeasured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { isSuccess } from './register.ts'
import { readRows } from './rows.ts'
import type { Collector } from './type.ts'
import { ageSince, futureRemark } from './when.ts'

interface Run {
  readonly kind: string
  readonly date: Instant
  /** Whether the log gives the time of day too. */
  readonly isTimed: boolean
  readonly minutes: number | null
}

/** All runs of a kind, under the name that it has in the first. */
interface Kind {
  readonly kind: string
  readonly succeeded: Run[]
  readonly failed: Run[]
}

/** The last run of each kind counts: a later failure undoes a success. */
export const rehearsal: Collector<'rehearsal'> = async (entry, gather) => {
  const rows = await readRows(entry.log, { required: ['date', 'kind', 'outcome'], optional: ['durationMinutes', 'environment'] }, gather)
  const kinds = new Map<string, Kind>()
  const warnings: Remark[] = []
  rows.each((row) => {
    const kind = row.text('kind')
    const date = row.date('date')
    const succeeded = isSuccess(row.text('outcome'))
    const minutes = row.number('durationMinutes')
    if (kind === '' || date === null) throw new Unusable('a run has no kind or no date', 'Give every run its kind and date.')
    if (minutes !== null && !(minutes >= 0)) throw new Unusable('the duration is negative', 'Correct the duration.')
    if (succeeded && date > gather.times.now) {
      warnings.push(futureRemark(`the rehearsal "${kind}"`, date))
      return
    }
    const runs = kinds.get(sameNameKey(kind)) ?? { kind, succeeded: [], failed: [] }
    kinds.set(sameNameKey(kind), runs)
    runs[succeeded ? 'succeeded' : 'failed'].push({ kind, date, isTimed: row.text('date').includes(':'), minutes })
  })
  const ended = [...kinds.values()].map((runs) => ({ kind: runs.kind, success: lastSuccess(runs) }))
  const successes = ended.flatMap(({ success }) => success ?? [])
  const failures = ended.filter(({ success }) => success === null)
  /* Kinds that only a policy asks for must be there, and leave no other out of what is measured. */
  const asked = gather.own('requireKinds') === undefined ? undefined : entry.requireKinds?.map(sameNameKey)
  const judged = asked ? successes.filter(({ kind }) => asked.includes(sameNameKey(kind))) : successes
  const since = judged.length === 0 ? null : Math.min(...judged.map(({ date }) => date))
  return {
    measures: {
      successful: measured(successes.length),
      failing: measured(failures.length, { which: failures.map(({ kind }) => kind) }),
      duration: longest(judged),
      age: since === null ? unmeasured('no rehearsal succeeded') : ageSince(since, gather.times),
      excludedPercent: rows.excludedPercent,
    },
    sets: { kinds: successes.map(({ kind }) => kind) },
    occurredAt: since,
    warnings,
  }
}

/** The latest success, where every failure was before it; null where there is none. A failure without a time of day can have been at the end of it. */
function lastSuccess({ succeeded, failed }: Kind): Run | null {
  const lastFailed = (isTimed: boolean) => failed.reduce((last, run) => (run.isTimed === isTimed ? Math.max(last, run.date) : last), -Infinity)
  const [timed, untimed] = [lastFailed(true), lastFailed(false)]
  const standing = succeeded.filter(({ date, isTimed }) => date > timed && (isTimed ? date >= untimed + day : date > untimed))
  return standing.reduce<Run | null>((last, run) => (last === null || run.date >= last.date ? run : last), null)
}

const day = 86_400_000

function longest(runs: readonly Run[]) {
  if (runs.length === 0) return unmeasured('no rehearsal succeeded')
  const untimed = runs.find(({ minutes }) => minutes === null)
  if (untimed) return unmeasured(`the last run of "${untimed.kind}" does not say how long it took`, 'Fill "durationMinutes".')
  return measured(Math.max(...runs.map(({ minutes }) => (minutes ?? NaN) * 60)))
}
