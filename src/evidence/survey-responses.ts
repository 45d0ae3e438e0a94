import type { Instant } from '../model/instant.ts'
import { personKey, sameNameKey } from '../model/names.ts'
import { measured, unmeasured, type Remark, type Yield } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import type { Gather } from './gather.ts'
import { groups } from './groups.ts'
import { readRows } from './rows.ts'
import type { EntryOf } from './type.ts'
import { futureRemark, whenOfAll } from './when.ts'

interface Response {
  readonly group: string
  readonly isFavourable: boolean
  readonly date: Instant | null
}

const nobody: ReadonlySet<string> = new Set(['', 'anonymous'])

/**
 * A survey from the export of a form, one row a response. How many were asked is given by the checklist, for a form does
 * not know who kept silent. A response without the date that others carry was not finished. Of one person the last
 * response counts, so that nobody answers for others. An empty answer is a response that is not favourable.
 */
export async function fromResponses(entry: EntryOf<'survey'>, gather: Gather): Promise<Yield<'survey'>> {
  const { results, asked = {}, favourableAnswers = [] } = entry
  const byGroup = typeof asked === 'object'
  const rows = await readRows(results, { required: ['answer', ...(byGroup ? ['group'] : [])], optional: ['group', 'person', 'date'].filter((name) => !byGroup || name !== 'group') }, gather)
  const favourable = new Set(favourableAnswers.map(sameNameKey))
  const counted = new Map<string, Response>()
  const warnings: Remark[] = []
  let unfinished = 0
  let anonymous = 0
  rows.each((row) => {
    const date = row.date('date')
    if (row.has('date') && date === null) {
      unfinished++
      return
    }
    if (date !== null && date > gather.times.now) {
      warnings.push(futureRemark('a response', date))
      return
    }
    const person = personKey(row.text('person'))
    const key = nobody.has(person) ? `?${anonymous++}` : `=${person}`
    const earlier = counted.get(key)
    if (earlier && (earlier.date ?? -Infinity) > (date ?? -Infinity)) return
    counted.set(key, { group: byGroup ? row.text('group') : '', isFavourable: favourable.has(sameNameKey(row.text('answer'))), date })
  })
  const answers = [...counted.values()]
  const response = groups()
  const favour = groups()
  for (const [group, of] of byGroup ? Object.entries(asked) : [['everyone', asked] as const]) response.add(group, 0, of)
  const known = new Set(response.names().map(sameNameKey))
  for (const { group, isFavourable } of answers) {
    const name = byGroup ? group : 'everyone'
    if (!known.has(sameNameKey(name))) throw new Unusable(`a response is of the group "${group}", and "asked" does not say how many of it were asked`, 'Add the group to "asked".')
    response.add(name, 1, 0)
    favour.add(name, isFavourable ? 1 : 0, 1)
  }
  const [tooMany] = response.tallies().filter(({ n, of }) => n > of)
  if (tooMany) throw new Unusable(`${tooMany.n} answered of ${tooMany.of} asked in ${tooMany.name}`, 'Correct "asked", or see whether people answered twice.')
  const silent = response.tallies().find(({ n }) => n === 0)
  const when = whenOfAll(answers.map(({ date }) => date), entry.occurredOn, gather.times)
  return {
    measures: {
      responsePercent: response.weakest(),
      favourablePercent: silent ? unmeasured(`nobody answered in ${silent.name}`) : favour.weakest(),
      responded: measured(answers.length),
      age: when.age,
      excludedPercent: rows.excludedPercent,
    },
    sets: { groups: byGroup ? response.tallies().filter(({ n }) => n > 0).map(({ name }) => name) : [] },
    occurredAt: when.at,
    warnings: [...warnings, ...when.warnings, ...(unfinished > 0 ? [unfinishedRemark(unfinished)] : [])],
  }
}

function unfinishedRemark(count: number): Remark {
  return {
    rule: 'evidence/rows',
    message: `${count} ${count === 1 ? 'response has' : 'responses have'} no date, so ${count === 1 ? 'it was' : 'they were'} not finished and ${count === 1 ? 'does' : 'do'} not count`,
    remedy: 'Remind those who have not finished.',
  }
}
