import type { History } from '../generated/history.ts'
import type { Report } from '../generated/report.ts'
import { formatInstant, type Instant } from '../model/instant.ts'
import type { Seen } from './judge-at.ts'

type Outlook = History['outlook']

/** Fewer points, over fewer days, say nothing of a pace. */
const leastPoints = 5
const leastDays = 7

const dayMs = 86_400_000

interface Open {
  readonly at: Instant
  readonly open: number
}

/** Where the pace so far would lead by go-live. Only what can be counted is said; where little can be, that. */
export function outlookOf(seen: readonly Seen[], now: Instant): Outlook {
  const judged = seen.flatMap(({ at, report }) => (report === null ? [] : [{ at, open: openIn(report) }]))
  const last = seen.findLast(({ report }) => report !== null)
  const report = last?.report ?? null
  const goLive = last?.goLive ?? null
  const open = report === null ? 0 : openIn(report)
  const daysLeft = goLive !== null && goLive > now ? (goLive - now) / dayMs : null
  const known = { open, daysLeft: daysLeft === null ? null : rounded(daysLeft), paces: [], openAtGoLive: null, expiring: report === null || daysLeft === null ? [] : expiring(report, daysLeft) }
  const unknown = (statement: string): Outlook => ({ ...known, state: 'unknown', statement })
  if (report === null || seen.at(-1)?.report === null) return unknown('The newest checklist could not be read, so nothing can be said of where it leads.')
  const required = requiredIn(report)
  if (!(required > 0)) return unknown('No item is required, so there is nothing that could become ready.')
  if (open === 0) return { ...known, state: 'satisfied', statement: `Every required item (${required}) is satisfied, for as long as the evidence holds. That is the state of commits; only "check" gives a verdict.` }
  const still = `${open} of ${required} required items ${open === 1 ? 'is' : 'are'} open`
  if (goLive === null) return unknown(`${still}. The checklist names no "goLive", so there is no date to look ahead to.`)
  if (daysLeft === null) return { ...known, state: 'past', statement: `${still}, and go-live was to be on ${formatInstant(goLive)}.` }
  const paces = pacesOf(judged, { at: now, open }, daysLeft)
  if (paces.length === 0) return unknown(`${still}, ${daysIn(daysLeft)} before go-live. Where that leads is not known: a pace needs at least ${leastPoints} commits that could be judged, over at least ${leastDays} days.`)
  const most = Math.max(...paces.map(({ openAtGoLive }) => openAtGoLive))
  return { ...known, state: 'pace', paces, openAtGoLive: most, statement: `${still}, ${daysIn(daysLeft)} before go-live. ${paces.map(saidOf).join(' ')} That is arithmetic on the past, not a promise: what is left may be the hardest.` }
}

/** Over the whole road, and over its later half; in time, for commits come in bursts. */
function pacesOf(judged: readonly Open[], now: Open, daysLeft: number): Outlook['paces'] {
  const [first] = judged
  if (first === undefined || judged.length < leastPoints || !(now.at - first.at >= leastDays * dayMs)) return []
  const middle = first.at + (now.at - first.at) / 2
  const half: Open = { at: middle, open: judged.findLast(({ at }) => at <= middle)?.open ?? first.open }
  return [first, half].map(({ at, open }) => {
    const days = (now.at - at) / dayMs
    const fewerOpen = open - now.open
    return { from: formatInstant(Math.round(at / 1000) * 1000), days: rounded(days), fewerOpen, openAtGoLive: Math.max(0, Math.min(now.open, Math.ceil(now.open - (fewerOpen / days) * daysLeft))) }
  })
}

function saidOf({ from, days, fewerOpen, openAtGoLive }: Outlook['paces'][number], i: number): string {
  const since = `${i === 0 ? `Since ${from.slice(0, 10)}` : `In the later half, since ${from.slice(0, 10)},`} (${daysIn(days)})`
  if (fewerOpen <= 0) return `${since} ${fewerOpen === 0 ? 'as many were open as now' : `${-fewerOpen} more came open`}: at that pace none of them closes.`
  return `${since} ${fewerOpen} fewer ${fewerOpen === 1 ? 'is' : 'are'} open: at that pace ${openAtGoLive === 0 ? 'none' : openAtGoLive} would still be open at go-live.`
}

function daysIn(days: number): string {
  const whole = Math.floor(days)
  return whole < 1 ? 'less than a day' : `${whole} day${whole === 1 ? '' : 's'}`
}

function requiredIn({ counts }: Report): number {
  return counts.satisfied + counts.pending + counts.unsatisfied + counts.error
}

/** Whatever is required and not satisfied, known or not. */
function openIn(report: Report): number {
  return requiredIn(report) - report.counts.satisfied
}

/** Evidence whose age is within its bound today and will not be at go-live. */
function expiring({ items }: Report, daysLeft: number): Outlook['expiring'] {
  return items
    .filter(({ disposition, outcome }) => disposition === 'required' && outcome !== 'satisfied')
    .flatMap(({ id, title, evidence }) =>
      evidence
        .filter(({ measures }) => measures.some(({ name, value, max, met }) => name === 'age' && met === false && value !== null && max !== undefined && value - daysLeft * 86_400 <= max))
        .map(({ type }) => ({ item: id, title, evidence: type })),
    )
}

function rounded(days: number): number {
  return Math.round(days * 10) / 10
}
