import type { Instant } from '../model/instant.ts'
import { sameNameKey } from '../model/names.ts'
import { measured, share, unmeasured, type Measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import type { Gather } from './gather.ts'
import { groups, type Groups } from './groups.ts'
import { isFilled, uniqueIds } from './register.ts'
import { readRows, type Tables } from './rows.ts'
import type { Collector, EntryOf } from './type.ts'
import { futureRemark, whenOf } from './when.ts'
import { higher } from './worst.ts'

/** Sessions count where somebody attended, on a date that has come. */
export const engagement: Collector<'engagement'> = async (entry, gather) => {
  const { times } = gather
  const rows = await readRows(entry.sessions, { required: ['date', 'group', 'attended'], optional: ['invited'] }, gather)
  const warnings: Remark[] = []
  const invitedGroups = groups()
  const heard = groups()
  let sessions = 0
  let first: Instant | null = null
  let last: Instant | null = null
  rows.each((row) => {
    const date = row.date('date')
    const attended = row.count('attended')
    const invited = row.count('invited')
    if (date === null) throw new Unusable('the session has no date', 'Give every session its date.')
    if (attended === null) throw new Unusable('the session does not say how many attended', 'Fill "attended".')
    if (invited !== null && attended > invited)
      throw new Unusable(`${attended} attended but only ${invited} were invited`, 'Correct the numbers.')
    if (date > times.now) {
      warnings.push(futureRemark(`the session with ${row.text('group') || 'a group'}`, date))
      return
    }
    if (invited !== null && invited > 0) invitedGroups.add(row.text('group'), attended, invited)
    if (attended === 0) return
    sessions++
    heard.add(row.text('group'), attended, attended)
    first = first === null ? date : Math.min(first, date)
    last = last === null ? date : Math.max(last, date)
  })
  const uncounted = missingFrom(heard.names(), invitedGroups.names())
  const feedback = entry.feedback === undefined ? null : await answered(entry.feedback, gather)
  const when = whenOf(last, entry.occurredOn, times)
  return {
    measures: {
      sessions: measured(sessions),
      participationPercent: participation(entry, invitedGroups, uncounted),
      feedbackAnsweredPercent: feedback?.answered ?? unmeasured('no feedback file is given', 'Name the file under "feedback".'),
      age: when.age,
      leadTime: leadTime(first, times.goLive),
      excludedPercent: higher(rows.excludedPercent, feedback?.excludedPercent),
    },
    sets: { groups: heard.names() },
    occurredAt: when.at,
    warnings: [...warnings, ...when.warnings, ...(entry.minParticipationPercent === undefined || uncounted.length === 0 ? [] : [uncountedRemark(uncounted)])],
  }
}

function missingFrom(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(sameNameKey))
  return names.filter((name) => !known.has(sameNameKey(name)))
}

/** Of a group that is asked for by name nobody may say that it took part, and not how many of it. */
function participation({ requireGroups }: EntryOf<'engagement'>, invited: Groups, uncounted: readonly string[]): Measured {
  const asked = uncounted.find((name) => missingFrom([name], requireGroups ?? []).length === 0)
  return asked === undefined ? invited.weakest() : unmeasured(`no session with ${asked} says how many were invited`, fillInvited)
}

const fillInvited = 'Fill "invited" with how many people of the group could have come.'

function uncountedRemark(names: readonly string[]): Remark {
  return { rule: 'evidence/rows', message: `no session with ${names.slice(0, 5).join(', ')} says how many were invited, so nothing tells which part of them took part`, remedy: fillInvited }
}

async function answered(source: Tables, gather: Gather) {
  const rows = await readRows(source, { required: ['id', 'raisedOn', 'response', 'respondedOn'], optional: ['group'] }, gather)
  const byGroup = groups()
  const unique = uniqueIds()
  rows.each((row) => {
    unique(row.text('id'))
    row.date('raisedOn')
    const respondedOn = row.date('respondedOn')
    const counts = isFilled(row.text('response')) && respondedOn !== null && respondedOn <= gather.times.now
    byGroup.add(row.has('group') ? row.text('group') : 'everybody', counts ? 1 : 0, 1)
  })
  return { answered: rows.count === 0 ? share(0, 0) : byGroup.weakest(), excludedPercent: rows.excludedPercent }
}

function leadTime(first: Instant | null, goLive: Instant | null): Measured {
  if (first === null) return unmeasured('no session was held')
  if (goLive === null) return unmeasured('the checklist has no go-live date', 'Give "goLive" in the checklist.')
  return measured((goLive - first) / 1000)
}
