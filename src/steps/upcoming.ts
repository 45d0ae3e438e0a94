import { judgeItem, type JudgeContext, type JudgedItem } from '../judge/items.ts'
import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Ports } from '../model/ports.ts'
import { upcomingFinding } from '../policy/upcoming.ts'
import { gatherAll } from './gather.ts'
import type { GateOptions } from './options.ts'
import type { ReadChecklist } from './read.ts'

export interface Upcoming {
  readonly findings: readonly Finding[]
  /** When a verdict of today ends, for something blocks from then on. */
  readonly lapses: readonly Instant[]
}

/** What does not block yet, and will from the day on which a policy is enforced. */
export async function judgeUpcoming(read: ReadChecklist, judged: readonly JudgedItem[], context: JudgeContext, options: GateOptions, ports: Ports): Promise<Upcoming> {
  const { upcoming } = context.demands
  const today = new Map(judged.map((item) => [item.demanded.id, item]))
  const items = upcoming.map(({ item }) => ({ ...item, ...ownersOf(today.get(item.id)) }))
  const gathered = await gatherAll(read, { ...context.demands, items }, options, ports)
  const ends = gathered.flatMap(({ observed }, i) => {
    const { from = '', at = NaN } = upcoming[i] ?? {}
    const now = today.get(observed.demanded.id)
    /* Whoever signed for what is demanded today is asked again on that day, not before. */
    const then = judgeItem({ ...observed, covers: now?.covers ?? observed.covers }, context)
    /* What would not block on that day, and rests on something that lapses, ends the verdict from then on. */
    if (!then.blocks) return isAsked(then) ? [{ findings: [], lapses: then.lapses.filter((lapse) => lapse > context.times.now).map((lapse) => Math.max(lapse, at)) }] : []
    const known = new Set(now?.findings.filter(isError).map(keyOf))
    return [{ lapses: [at], findings: then.findings.filter((finding) => isError(finding) && !known.has(keyOf(finding))).map((finding) => upcomingFinding(finding, from)) }]
  })
  return { findings: ends.flatMap(({ findings }) => findings), lapses: ends.flatMap(({ lapses }) => lapses) }
}

/** Teams are known by today's item. */
function ownersOf(item: JudgedItem | undefined): Pick<JudgedItem['demanded'], 'owners'> {
  const owners = item?.demanded.owners
  return owners === undefined ? {} : { owners }
}

function isAsked({ disposition }: JudgedItem): boolean {
  return disposition === 'required' || disposition === 'waived'
}

function isError({ level }: Finding): boolean {
  return level === 'error'
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`
}
