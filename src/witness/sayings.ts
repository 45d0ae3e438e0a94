import type { Account, Comment, DeletedComment, Discussion, PullRequest } from '../model/github.ts'
import { flawOf } from '../model/comment-flaw.ts'
import { commandsIn, type Command } from '../readers/commands.ts'

/** What one comment or review says to the gate, and what speaks against taking it at its word. */
export interface Saying {
  readonly by: Account
  readonly at: number
  readonly commands: readonly Command[]
  /** Where it stands, as "a comment on issue #12". */
  readonly where: string
  /** Why nothing in it can sign, as a clause; null where it can. */
  readonly flaw: string | null
  /** Whether it once read otherwise, and GitHub no longer shows how. */
  readonly isBlurred: boolean
}

/** A comment of somebody else that was deleted by another hand. */
export interface Silenced {
  readonly by: Account
  readonly at: number
  readonly where: string
}

export interface Heard {
  readonly sayings: readonly Saying[]
  readonly silenced: readonly Silenced[]
}

/** What was said on the release's issue: comments sign there. */
export function heardOnIssue(discussion: Discussion): Heard {
  const where = `issue #${discussion.number}`
  return { sayings: discussion.comments.flatMap((comment) => sayingOf(comment, `a comment on ${where}`, null)), silenced: silencedIn(discussion.deleted, where) }
}

/** What was said on a pull request: reviews sign there; a comment, on a line of the change too, only refuses. */
export function heardOnPullRequest(pull: PullRequest): Heard {
  const where = `pull request #${pull.number}`
  const unsigned = 'it stands in a comment of a pull request, where only reviews sign'
  const said = [...pull.comments.map((comment) => [comment, `a comment on ${where}`] as const), ...pull.remarks.map((remark) => [remark, `a comment on a line of ${where}`] as const)]
  return {
    sayings: [
      ...pull.reviews.flatMap((review) => sayingOf(review, `a review of ${where}`, null)),
      ...said.flatMap(([comment, place]) => sayingOf(comment, place, unsigned)),
    ],
    silenced: silencedIn(pull.deleted, where),
  }
}

/**
 * An edited text signs nothing any more, but a refusal or condition in any of its wordings stands: else whoever may edit
 * comments could take a veto away.
 */
function sayingOf(comment: Comment, where: string, unsigned: string | null): readonly Saying[] {
  const { author, at, body, earlier, isEdited } = comment
  if (author === null) return []
  const now = commandsIn(body)
  /* A bot can't have refused, and the gate's own comment is edited all the time. */
  const wordings = author.isPerson ? earlier : []
  const before = wordings.flatMap((wording) => (wording === null ? [] : commandsIn(wording.replace(/^[+-](?=\s*(?:\/|condition:))/gim, ''))))
  const commands = unique([...now, ...before.filter(({ kind }) => kind !== 'accept')])
  const isBlurred = isEdited && wordings.includes(null)
  if (commands.length === 0 && !isBlurred) return []
  return [{ by: author, at, commands, where, flaw: flawOf(comment) ?? unsigned, isBlurred }]
}

function unique(commands: readonly Command[]): readonly Command[] {
  return [...new Map(commands.map((command) => [JSON.stringify(command), command])).values()]
}

function silencedIn(deleted: readonly DeletedComment[], where: string): readonly Silenced[] {
  return deleted.flatMap(({ author, by, at }) => (author === null || !author.isPerson || author.id === by?.id ? [] : [{ by: author, at, where }]))
}
