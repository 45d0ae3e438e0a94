import type { Account, Comment, DeletedComment } from '../../model/github.ts'
import type { Client } from './client.ts'
import { firstPage, readConnection, type Connection } from './connection.ts'
import type { Shape } from './shape.ts'
import type { Asking } from './status-fault.ts'

export const actor = '{ __typename login ... on User { databaseId } }'

/** What is asked of a comment or a review: who wrote it, whether it was ever edited or hidden. */
export const said = `id body createdAt lastEditedAt includesCreatedEdit isMinimized createdViaEmail url author ${actor}`
/** And how it read before, for a refusal that was edited away. */
const saidBefore = `${said} userContentEdits(first: 20) { totalCount nodes { deletedAt diff } }`

type Talk = 'Issue' | 'PullRequest'

export const comments = (on: Talk): Connection<Comment> => ({ on, name: 'comments', size: 100, selection: saidBefore, read: commentOf })

export const reviews: Connection<Comment | null> = {
  on: 'PullRequest',
  name: 'reviews',
  size: 100,
  selection: `submittedAt ${saidBefore}`,
  /* A review without that date is a draft that only its author sees. */
  read: (node) => (node.textOrNull('submittedAt') === null ? null : { ...commentOf(node), at: node.instant('submittedAt') }),
}

const threadComments: Connection<Comment> = { on: 'PullRequestReviewThread', name: 'comments', size: 10, selection: said, read: commentOf }

/** Comments on lines of the change, thread by thread. How they read before an edit would cost more than all else together. */
export const threads: Connection<Shape> = { on: 'PullRequest', name: 'reviewThreads', size: 50, selection: `id ${firstPage(threadComments)}`, read: (node) => node }

export async function remarksIn(client: Client, asking: Asking, found: readonly Shape[]): Promise<readonly Comment[]> {
  const remarks: Comment[] = []
  for (const thread of found) remarks.push(...(await readConnection(client, asking, thread, threadComments)))
  return remarks
}

export const deletions = (on: Talk): Connection<DeletedComment> => ({
  on,
  name: 'timelineItems',
  filter: ', itemTypes: [COMMENT_DELETED_EVENT]',
  size: 100,
  selection: `... on CommentDeletedEvent { id createdAt actor ${actor} deletedCommentAuthor ${actor} }`,
  read: (node) => ({ author: accountOf(node.maybe('deletedCommentAuthor')), by: accountOf(node.maybe('actor')), at: node.instant('createdAt') }),
})

export function accountOf(author: Shape | null): Account | null {
  if (author === null) return null
  const isPerson = author.text('__typename') === 'User'
  return { login: author.text('login'), isPerson, id: isPerson ? author.number('databaseId') : -1 }
}

export function commentOf(node: Shape): Comment {
  const isEdited = node.textOrNull('lastEditedAt') !== null || node.truth('includesCreatedEdit')
  return {
    id: node.text('id'),
    author: accountOf(node.maybe('author')),
    body: node.text('body'),
    at: node.instant('createdAt'),
    isEdited,
    editedAt: node.instantOrNull('lastEditedAt'),
    ...(isEdited && node.has('editor') ? { isEditedByOther: isOther(accountOf(node.maybe('editor')), accountOf(node.maybe('author'))) } : {}),
    isHidden: node.truth('isMinimized'),
    isByApp: false,
    isByMail: node.truth('createdViaEmail'),
    earlier: isEdited ? earlierOf(node) : [],
    url: node.text('url'),
  }
}

/** An editor who is gone may have been anybody. */
function isOther(editor: Account | null, author: Account | null): boolean {
  return editor === null || author === null || editor.id !== author.id || editor.login !== author.login
}

/** Wordings that somebody took out of the history, or that GitHub does not show, are null: they may have said anything. */
function earlierOf(node: Shape): readonly (string | null)[] {
  if (!node.has('userContentEdits')) return []
  const edits = node.maybe('userContentEdits')
  if (edits === null) return [null]
  const shown = edits.list('nodes').map((edit) => (edit.value === null || edit.textOrNull('deletedAt') !== null ? null : edit.textOrNull('diff')))
  return edits.number('totalCount') > shown.length || shown.length === 0 ? [...shown, null] : shown
}
