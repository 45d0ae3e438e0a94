import { flawOf } from '../model/comment-flaw.ts'
import type { Account, Comment, GitHub, Issue } from '../model/github.ts'
import { measured, unmeasured } from '../model/observation.ts'
import { parseInstant } from '../model/instant.ts'
import { commandsIn, type Command } from '../readers/commands.ts'
import { spokenLines } from '../readers/spoken-lines.ts'
import { isAdjudicator, type Concern } from './concern.ts'
import type { ConcernRegister } from './concern-register.ts'
import type { Gather } from './gather.ts'
import { severityOf } from './register.ts'
import type { EntryOf } from './type.ts'

/**
 * Concerns that are issues. Who raised one is its author; a comment of somebody else answers it; `/accept` by the author,
 * or by the adjudicator, accepts the answer. What others do to labels, and why an issue was closed, changes nothing.
 */
export async function readConcernIssues(github: GitHub, labels: readonly string[], { adjudicator, openedOn }: EntryOf<'concerns'>, gather: Gather): Promise<ConcernRegister> {
  const since = openedOn === undefined ? null : parseInstant(openedOn, gather.times.timezone)
  const issues = await github.issues([...new Set(labels)].toSorted(), since)
  const decides = (account: Account | null) => account !== null && isAdjudicator(account.login, adjudicator, gather.people)
  const concerns = issues.filter((issue) => !isWithdrawn(issue, labels, decides)).map((issue) => concernOf(issue, decides))
  return { concerns, excludedPercent: concerns.length === 0 ? unmeasured('no issue bears the label') : measured(0, { n: 0, of: concerns.length }) }
}

type Decides = (account: Account | null) => boolean

/** Taken off by who raised it, or by the adjudicator, a label is off; by anybody else it stays. */
function isWithdrawn(issue: Issue, labels: readonly string[], decides: Decides): boolean {
  const wanted = new Set(labels.map(sameLabel))
  if (issue.labels.some((label) => wanted.has(sameLabel(label)))) return false
  return [...wanted].every((label) => {
    const last = issue.events.findLast((event) => event.label !== null && sameLabel(event.label) === label)
    return last === undefined || (last.kind === 'unlabelled' && (isSame(last.by, issue.author) || decides(last.by)))
  })
}

function concernOf(issue: Issue, decides: Decides): Concern {
  const { number, title, author, at, isClosed, assignees, due } = issue
  const said = issue.comments.map((comment) => ({ comment, commands: commandsIn(comment.body) }))
  const accepted = acceptance(issue, said, decides)
  const answers = said.map(({ comment }) => comment).filter((comment) => isAnswer(comment, author) && (accepted === null || lastWritten(comment) <= accepted.at))
  /* Whoever answered can't judge the answer as adjudicator. */
  const first = answers.find((answer) => accepted !== null && isSame(answer.author, accepted.author) && answer.id !== accepted.id) ?? answers.find(({ id }) => id !== accepted?.id)
  return {
    id: `#${number}`,
    raisedOn: at,
    raisedBy: author?.isPerson ? author.login : 'anonymous',
    severity: severityIn(issue, decides),
    raisedSeverity: '',
    summary: title,
    status: isClosed ? 'closed' : 'open',
    response: first?.body ?? '',
    respondedBy: first?.author?.login ?? '',
    respondedOn: first?.at ?? null,
    acceptedBy: accepted?.author?.login ?? '',
    acceptedOn: accepted?.at ?? null,
    owner: assignees[0]?.login ?? '',
    due,
  }
}

interface Spoken {
  readonly comment: Comment
  readonly commands: readonly Command[]
}

/**
 * The acceptance that stands: by who raised the concern, else by the adjudicator; after the last time that the issue was
 * reopened, that who raised it wrote /reopen or /refuse, or that somebody else edited or deleted a comment of theirs. The
 * adjudicator takes back their own in the same way.
 */
function acceptance({ author, events, deleted }: Issue, said: readonly Spoken[], decides: Decides): Comment | null {
  const doubts = [
    ...events.filter(({ kind }) => kind === 'reopened').map(({ at }) => at),
    ...said.filter(({ comment }) => isSame(comment.author, author)).filter(takesBack).map(({ comment }) => comment.at),
    ...deleted.filter((each) => isSame(each.author, author) && !isSame(each.by, author)).map(({ at }) => at),
  ]
  const since = Math.max(-Infinity, ...doubts)
  const accepting = said
    .filter(({ comment, commands }) => commands.some(({ kind }) => kind === 'accept') && flawOf(comment) === null && comment.at > since)
    .filter(({ comment }) => !said.some((later) => isSame(later.comment.author, comment.author) && later.comment.at >= comment.at && takesBack(later)))
    .map(({ comment }) => comment)
  return accepting.findLast((comment) => isSame(comment.author, author)) ?? accepting.findLast((comment) => decides(comment.author)) ?? null
}

/** Whether a comment says that it is not settled; one that another hand changed may have said so. */
function takesBack({ comment, commands }: Spoken): boolean {
  return comment.isEditedByOther === true || commands.some(({ kind }) => takingBack.has(kind))
}

const takingBack: ReadonlySet<Command['kind']> = new Set(['reopen', 'refuse', 'unclear-refusal'])

/** Nobody accepted what an answer was changed into afterwards. */
function lastWritten({ at, editedAt }: Comment): number {
  return Math.max(at, editedAt ?? at)
}

/** Words of somebody else, to be seen by everybody. A line for the gate alone is no answer. */
function isAnswer(comment: Comment, raiser: Account | null): boolean {
  if (!comment.author?.isPerson || isSame(comment.author, raiser) || comment.isHidden || comment.isByApp) return false
  return spokenLines(comment.body).some(({ text }) => !text.startsWith('/'))
}

/** The highest severity that it ever bore, but for what who raised it, or the adjudicator, took off; unknown words stay unknown. */
function severityIn({ labels, events, author }: Issue, decides: Decides): string {
  const borne = new Set(labels.flatMap(severityLabel))
  for (const { kind, by, label } of events) {
    const [severity] = label === null ? [] : severityLabel(label)
    if (severity === undefined) continue
    if (kind === 'labelled') borne.add(severity)
    else if (kind === 'unlabelled' && (isSame(by, author) || decides(by)) && !labels.flatMap(severityLabel).includes(severity)) borne.delete(severity)
  }
  const all = [...borne]
  return all.find((each) => severityOf(each) === null) ?? ['critical', 'high', 'medium', 'low'].find((each) => borne.has(each)) ?? ''
}

function severityLabel(label: string): readonly string[] {
  const severity = /^severity\s*[:/]\s*(.+)$/i.exec(label)?.[1]
  return severity === undefined ? [] : [severity.trim().toLowerCase()]
}

function isSame(a: Account | null, b: Account | null): boolean {
  return a !== null && b !== null && a.isPerson && b.isPerson && a.id === b.id
}

function sameLabel(label: string): string {
  return label.trim().toLowerCase()
}

