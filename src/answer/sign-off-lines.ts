import type { Report } from '../generated/report.ts'
import { isTeam } from '../model/principal.ts'
import { forMarkdown } from '../report/escape.ts'
import { plural } from '../report/next.ts'
import { awaitedIn, type Awaited } from './awaited.ts'
import { lineToPaste } from './paste.ts'
import type { AnswerPlace } from './place.ts'

/** Names beyond these are counted. */
const mostNames = 5

/** The sign-offs that are still to come, role by role, each with the line to paste; and how to refuse or set a condition. */
export function signOffLines(report: Report, place: AnswerPlace): readonly string[] {
  const awaited = awaitedIn(report)
  const refusing = report.heardOnGitHub === undefined || report.items.length === 0 ? [] : howToRefuse(awaited.some(({ how }) => how === 'on-github'))
  if (awaited.length === 0) return refusing
  const roles = [...new Set(awaited.map(({ role }) => role))]
  return [
    '',
    '### Sign-offs that are awaited',
    ...roles.flatMap((role) => ofRole(awaited.filter((each) => each.role === role), report, place)),
    ...refusing,
  ]
}

function ofRole(awaited: readonly Awaited[], report: Report, place: AnswerPlace): readonly string[] {
  const [first] = awaited
  if (first === undefined) return []
  const from = [...new Set(awaited.flatMap((each) => each.from))]
  return [
    '',
    `As **${forMarkdown(first.role)}** (${namesOf(from)})`,
    ...(['on-github', 'declared', 'signed'] as const).flatMap((how) => [
      ...block(awaited.filter((each) => each.how === how && each.isRipe), `Look at the evidence, then ${wayOf(how, report, place)}`),
      ...block(awaited.filter((each) => each.how === how && !each.isRipe), `Not yet: other evidence is short or unknown, and a sign-off goes stale when it is mended. After that, ${wayOf(how, report, place)}`),
    ]),
  ]
}

/** Addresses of mail, by which signers with a key are known, are not for everybody's eyes. */
function namesOf(from: readonly string[]): string {
  if (from.length === 0) return 'nobody holds this role besides the owner'
  const shown = from.filter((principal) => isTeam(principal) || !principal.includes('@')).slice(0, mostNames)
  const more = from.length - shown.length
  if (shown.length === 0) return plural(more, 'holder')
  return `${shown.map(forMarkdown).join(', ')}${more === 0 ? '' : ` and ${more} more`}`
}

function block(awaited: readonly Awaited[], how: string): readonly string[] {
  const lines = awaited.flatMap((each) => lineToPaste(each) ?? [])
  const unreadable = awaited.filter((each) => lineToPaste(each) === null)
  return [
    ...(lines.length === 0 ? [] : ['', how, '', '```text', ...lines, '```']),
    ...(unreadable.length === 0 ? [] : ['', `${plural(unreadable.length, 'item')} can't be signed yet, for the evidence could not be read: ${unreadable.map(({ item }) => forMarkdown(item.title)).join(', ')}`]),
  ]
}

function wayOf(how: Awaited['how'], report: Report, place: AnswerPlace): string {
  switch (how) {
    case 'on-github':
      return `write ${where(report, place)}, each line by itself:`
    case 'declared':
      return 'paste what this prints under `signOffs:` in the checklist:'
    case 'signed':
      return 'sign with your key, and commit the two files that this writes:'
  }
}

function where({ heardOnGitHub }: Report, { talk, repositoryUrl }: AnswerPlace): string {
  const issue = heardOnGitHub?.releaseIssue
  const review = talk?.kind === 'pull-request' ? 'a review of this pull request ("Files changed", "Review changes"; a plain comment does not sign)' : 'a review of the pull request'
  if (issue === undefined) return `in ${review}`
  return talk?.kind === 'issue' && talk.number === issue ? 'in a new comment on this issue' : `in ${review}, or in a comment on [the release's issue](${repositoryUrl}/issues/${issue})`
}

function howToRefuse(isAwaited: boolean): readonly string[] {
  return [
    ...(isAwaited ? ['', 'To accept on a condition, add a line of its own below. Without a date it blocks until you sign again without it:', '', '```text', 'condition: what has to be done; due YYYY-MM-DD', '```'] : []),
    '',
    'To refuse an item, in any role that you hold, write this line in a new comment or review; nobody hears it in the description above. It is a veto, and only you can lift it, by signing later:',
    '',
    '```text',
    '/refuse ITEM as ROLE',
    '```',
  ]
}
