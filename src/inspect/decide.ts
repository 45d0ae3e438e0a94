import { catalogue } from '../generated/catalogue.ts'
import type { CollectedType } from '../evidence/index.ts'
import { comment } from './yaml.ts'

/** A bound or setting that only people can give, and what it is for. */
type Ask = readonly [key: string, what: string]

/** What each type is usually asked, besides its defaults. Never a figure: one that is taken from the result proves nothing. */
const asks: Readonly<Record<CollectedType, readonly Ask[]>> = {
  loadTest: [
    ['expectedPeak: {requestsPerSecond: …}', 'the busiest moment that the service must hold'],
    ['maxP95Ms: …', 'the response time that users still accept'],
    ['requireScenarios: […]', 'what must have been under load'],
  ],
  testReport: [
    ['minRan: …', 'how many tests there should be at least'],
    ['requireSuites: […]', 'suites that must have run'],
  ],
  accessibility: [
    ['requireStandards: […]', 'as wcag2aa: the standard that was promised'],
    ['minPages: …', 'how many pages the journey has'],
  ],
  securityScan: [
    ['requireTools: […]', 'scanners that must have run'],
    ['maxSeverity: …', 'the highest CVSS score that may remain'],
    ['maxAge: …', 'how old a scan may be, as 7d'],
  ],
  training: [
    ['groupBy: […]', 'columns of the roster: the weakest site or shift then counts by itself'],
    ['minGroupCoveragePercent: …', 'what the weakest group must reach'],
    ['requireCourses: […]', 'courses that everyone needs'],
    ['maxAge: …', 'how old a record may be, as 365d'],
  ],
  engagement: [
    ['minParticipationPercent: …', 'how many of those invited must have come, in every group'],
    ['requireGroups: […]', 'groups that must have been heard'],
  ],
  survey: [
    ['minResponsePercent: …', 'how many of those asked must have answered'],
    ['minFavourablePercent: …', 'how many answers must be favourable'],
  ],
  hazardLog: [],
  defectLog: [['maxOpenMedium: …', 'medium defects that may stay open']],
  actionLog: [['maxOpen: …', 'actions that may stay open']],
  concerns: [
    ['openedOn: …', 'since when people could raise concerns; needed for minOpenFor'],
    ['minOpenFor: …', 'how long they must have had, as 14d'],
    ['adjudicator: …', 'a role of the checklist that may accept an answer where the raiser can not'],
  ],
  rehearsal: [
    ['requireKinds: […]', 'what must have been rehearsed'],
    ['maxDuration: …', 'how long it may take, as 30m'],
    ['maxAge: …', 'how long ago it may be, as 90d'],
  ],
  outcomes: [['requireBeneficiaries: […]', 'who must be better off']],
  document: [
    ['requireHeadings: […]', 'chapters that must be there'],
    ['minWords: …', 'the fewest words of a document that says something'],
  ],
  measurement: [],
  githubCheck: [],
  deployment: [],
}

/**
 * Comments below an entry: what people have to decide, and what applies where they say nothing. `occurredOn` is asked for
 * where the files carry no date. What a question asks already is not asked again.
 */
export function decisions(type: CollectedType, isUndated: boolean, questions: readonly string[]): readonly string[] {
  const open: readonly Ask[] = [...(isUndated ? [['occurredOn: …', 'the day on which it happened; the file does not say'] as const] : []), ...asks[type]].filter(([key]) => !questions.some((question) => question.startsWith(key.slice(0, key.indexOf(':') + 1))))
  const width = Math.max(...open.map(([key]) => key.length))
  const standard = Object.entries(catalogue[type].defaults).map(([key, value]) => `${key} ${String(value)}`)
  return [
    ...(open.length > 0 ? ["Decide before a run: a threshold can't be moved after the result."] : []),
    ...open.map(([key, what]) => `  ${key.padEnd(width)}  ${what}`),
    ...(standard.length > 0 ? [`Where you say nothing: ${standard.join(', ')}`] : []),
  ].flatMap((line) => comment(line, line.startsWith(' ') ? width + 4 : 2))
}
