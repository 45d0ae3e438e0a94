import { parseInstant, type Instant } from '../model/instant.ts'
import { measured, unmeasured, type Measured, type Remark } from '../model/observation.ts'
import { isTeam } from '../model/principal.ts'
import { tablesOf } from '../model/roles.ts'
import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import { judgeConcern, type Concern, type JudgedConcern } from './concern.ts'
import { readConcernFolder, readConcernTable, type ConcernRegister } from './concern-register.ts'
import { emptyRegister, isFilled, yetDue } from './register.ts'
import type { Gather } from './gather.ts'
import type { Collector, EntryOf } from './type.ts'

interface Judged extends JudgedConcern {
  readonly concern: Concern
}

/** Concerns are counted as open until the people who raised them, or an adjudicator, accept the answer. */
export const concerns: Collector<'concerns'> = async (entry, gather) => {
  const { now, judgedFor, timezone } = gather.times
  refuseTeams(tablesOf(gather.people.roles, entry.adjudicator).flat())
  const register = await registerOf(entry, gather)
  const all: readonly Judged[] = register.concerns.map((concern) => ({
    concern,
    ...judgeConcern(concern, entry.adjudicator, gather.people, now),
  }))
  const open = all.filter((each) => each.open !== null)
  const unplanned = open.filter(({ concern, severity }) => (severity === 'medium' || severity === 'low') && !hasPlan(concern))
  const openedOn = entry.openedOn === undefined ? null : parseInstant(entry.openedOn, timezone)
  return {
    measures: {
      openCritical: listed(open.filter(({ severity }) => severity === 'critical')),
      openHigh: listed(open.filter(({ severity }) => severity === 'high')),
      openMedium: listed(open.filter(({ severity }) => severity === 'medium')),
      openLow: listed(open.filter(({ severity }) => severity === 'low')),
      unclassified: listed(all.filter(({ severity }) => severity === null)),
      unplanned: listed(unplanned),
      overdue: { ...listed(open.filter(({ concern: { due } }) => due !== null && due < now)), grows: yetDue(open.map(({ concern: { due } }) => due), now) },
      unansweredAge: unansweredAge(open, judgedFor),
      openFor: openFor(openedOn, now),
      raised: measured(all.length),
      excludedPercent: register.excludedPercent,
    },
    sets: {},
    ids: all.map(({ concern }) => concern.id),
    occurredAt: null,
    warnings: remarks(all, open),
  }
}

async function registerOf(entry: EntryOf<'concerns'>, gather: Gather): Promise<ConcernRegister> {
  const { register, github } = entry
  if (github !== undefined) {
    const asked = gather.github()
    const { readConcernIssues } = await import('./concern-issues.ts')
    return readConcernIssues(asked, github.labels, entry, gather)
  }
  /* A checklist without either is refused before. */
  if (register === undefined) throw new Unusable('there is no register', 'Give "register" or "github".')
  const folder = typeof register === 'string' ? await readConcernFolder(register, gather) : null
  return folder ?? (await readConcernTable(register, gather))
}

function hasPlan({ owner, due }: Concern): boolean {
  return isFilled(owner) && due !== null
}

function listed(found: readonly Judged[]): Measured {
  const [first] = found
  return measured(found.length, {
    which: found.map(({ concern }) => concern.id),
    ...(first?.open ? { remedy: `Answer it and have the answer accepted: ${first.concern.id} counts as open because ${first.open}.` } : {}),
  })
}

function unansweredAge(open: readonly Judged[], judgedFor: Instant): Measured {
  const waiting = open.filter(({ answered }) => !answered)
  if (waiting.length === 0) return measured(0)
  const undated = waiting.find(({ concern }) => concern.raisedOn === null)
  if (undated) return unmeasured(`${undated.concern.id} does not say when it was raised`, 'Fill "raisedOn".')
  const since = Math.min(...waiting.map(({ concern }) => concern.raisedOn ?? NaN))
  return measured((judgedFor - since) / 1000, { since, which: waiting.map(({ concern }) => concern.id) })
}

function openFor(openedOn: Instant | null, now: Instant): Measured {
  if (openedOn === null) return unmeasured('nothing says since when people could raise concerns', 'Give "openedOn".')
  if (!(openedOn <= now)) return unmeasured('the register opens in the future')
  return measured((now - openedOn) / 1000)
}

function remarks(all: readonly Judged[], open: readonly Judged[]): readonly Remark[] {
  if (all.length === 0)
    return [
      emptyRegister('the register of concerns', 'Ask whether people know of it and dare to use it; "minOpenFor" demands that they had the time.'),
    ]
  return open.slice(0, 20).map(({ concern, open: why }) => ({
    rule: 'evidence/rows',
    message: `concern ${concern.id} counts as open: ${why ?? ''}`,
    remedy: 'Answer it, and let who raised it, or the adjudicator, accept the answer with a date.',
  }))
}

function refuseTeams(holders: readonly string[]): void {
  const team = holders.find(isTeam)
  if (team) throw new Unavailable(`who is in the team ${team} can't be found out`, 'Name the people of the adjudicating role one by one, or give the gate a token with the organisation permission "Members: read".')
}
