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
  readonly succeeded: boolean
  readonly minutes: number | null
}

/** The last run of each kind counts: a later failure undoes a success. */
export const rehearsal: Collector<'rehearsal'> = async (entry, gather) => {
  const rows = await readRows(entry.log, { required: ['date', 'kind', 'outcome'], optional: ['durationMinutes', 'environment'] }, gather)
  const last = new Map<string, Run>()
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
    const before = last.get(sameNameKey(kind))
    if (before && (before.date > date || (before.date === date && !before.succeeded))) return
    last.set(sameNameKey(kind), { kind, date, succeeded, minutes })
  })
  const runs = [...last.values()]
  const successes = runs.filter(({ succeeded }) => succeeded)
  const failures = runs.filter(({ succeeded }) => !succeeded)
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

function longest(runs: readonly Run[]) {
  if (runs.length === 0) return unmeasured('no rehearsal succeeded')
  const untimed = runs.find(({ minutes }) => minutes === null)
  if (untimed) return unmeasured(`the last run of "${untimed.kind}" does not say how long it took`, 'Fill "durationMinutes".')
  return measured(Math.max(...runs.map(({ minutes }) => (minutes ?? NaN) * 60)))
}
