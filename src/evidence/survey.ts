import type { Instant } from '../model/instant.ts'
import { measured, type Remark } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { groups } from './groups.ts'
import { readRows } from './rows.ts'
import { fromResponses } from './survey-responses.ts'
import type { Collector } from './type.ts'
import { futureRemark, whenOfAll } from './when.ts'

/** Answers over those who were asked, from counts of groups or from the responses themselves. */
export const survey: Collector<'survey'> = (entry, gather) => (entry.favourableAnswers === undefined ? fromCounts(entry, gather) : fromResponses(entry, gather))

/** Counts of groups; rows dated after now show nothing yet. */
const fromCounts: Collector<'survey'> = async (entry, gather) => {
  const rows = await readRows(entry.results, { required: ['group', 'asked', 'responded', 'favourable'], optional: ['date'] }, gather)
  const response = groups()
  const favour = groups()
  const dates: (Instant | null)[] = []
  const warnings: Remark[] = []
  let answers = 0
  rows.each((row) => {
    const [asked, responded, favourable] = [row.count('asked'), row.count('responded'), row.count('favourable')]
    if (asked === null || responded === null || favourable === null)
      throw new Unusable('asked, responded and favourable must all be filled', 'Fill the three numbers.')
    if (responded > asked || favourable > responded)
      throw new Unusable(
        `${asked} asked, ${responded} responded and ${favourable} favourable contradict each other`,
        'Correct the numbers: favourable is a part of responded, and responded a part of asked.',
      )
    const date = row.date('date')
    if (date !== null && date > gather.times.now) {
      warnings.push(futureRemark(`the survey of ${row.text('group') || 'a group'}`, date))
      return
    }
    dates.push(date)
    answers += responded
    response.add(row.text('group'), responded, asked)
    favour.add(row.text('group'), favourable, responded)
  })
  const when = whenOfAll(dates, entry.occurredOn, gather.times)
  return {
    measures: {
      responsePercent: response.weakest(),
      favourablePercent: favour.weakest(),
      responded: measured(answers),
      age: when.age,
      excludedPercent: rows.excludedPercent,
    },
    sets: { groups: response.tallies().filter(({ n }) => n > 0).map(({ name }) => name) },
    occurredAt: when.at,
    warnings: [...warnings, ...when.warnings],
  }
}
