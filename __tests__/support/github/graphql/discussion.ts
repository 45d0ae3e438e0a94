import { nodeId, repositoryOf, type Site } from '../shapes/index.ts'
import type { Comment, Grant, Issue, Pull, Review, TimelineEvent } from '../state.ts'
import { commit, plainCommit } from './commit.ts'
import { connection, type Slice } from './connection.ts'
import { actor, userOnly } from './people.ts'

export const labelOf = (name: string): object => ({ __typename: 'Label', id: nodeId('LA', name), name })

export function issue(site: Site, grant: Grant, own: Issue): object {
  const { pull } = own
  const common = {
    __typename: pull ? 'PullRequest' : 'Issue',
    id: nodeId(pull ? 'PR' : 'I', own.id),
    databaseId: own.id,
    fullDatabaseId: String(own.id),
    number: own.number,
    title: own.title,
    body: own.body,
    url: `${site.web}/${repositoryOf(site)}/${pull ? 'pull' : 'issues'}/${own.number}`,
    author: actor(own.author),
    state: pull?.merged ? 'MERGED' : own.state.toUpperCase(),
    stateReason: own.stateReason === null ? null : own.stateReason.toUpperCase(),
    closed: own.state === 'closed',
    createdAt: own.createdAt,
    updatedAt: own.updatedAt,
    closedAt: own.closedAt,
    lastEditedAt: own.lastEditedAt,
    locked: own.locked,
    labels: connection(own.labels, (name) => labelOf(name)),
    comments: connection(own.comments, (each) => comment(site, grant, each, 'IssueComment')),
    assignees: connection(own.assignees, (each) => userOnly(each) ?? {}),
    milestone: own.dueOn === null ? null : { __typename: 'Milestone', id: nodeId('MI', own.id), dueOn: own.dueOn },
    timelineItems: ({ itemTypes, ...slice }: Slice & { itemTypes?: readonly string[]; since?: string; skip?: number }) => {
      const events = own.timeline.filter(({ kind }) => !itemTypes || itemTypes.includes(typeNames[kind].item))
      return { ...connection(events, (each) => event(site, own, each))(slice), filteredCount: events.length, pageCount: events.length, updatedAt: own.updatedAt }
    },
  }
  if (!pull) return common
  return {
    ...common,
    headRefOid: pull.head.sha,
    headRefName: pull.head.ref,
    baseRefOid: pull.base.sha,
    baseRefName: pull.base.ref,
    baseRepository: { __typename: 'Repository', nameWithOwner: pull.base.repository, id: nodeId('R', 5) },
    isCrossRepository: pull.head.repository !== repositoryOf(site),
    headRepository: { __typename: 'Repository', nameWithOwner: pull.head.repository, id: nodeId('R', 4) },
    merged: pull.merged !== null,
    mergedAt: pull.merged?.at ?? null,
    mergedBy: actor(pull.merged?.by ?? null),
    mergeCommit: pull.merged ? plainCommit(pull.merged.sha) : null,
    reviews: ({ author, states, ...slice }: Slice & { author?: string; states?: readonly string[] }) => connection(pull.reviews.filter((each) => (!states || states.includes(each.state)) && (!author || each.author?.login === author)), (each) => review(site, grant, each))(slice),
    reviewThreads: connection(pull.threads, (each) => thread(site, grant, each)),
    commits: connection(pull.commits, (each) => ({ __typename: 'PullRequestCommit', id: nodeId('PRC', 1), commit: commit(site, grant, each) })),
  }
}

export function thread(site: Site, grant: Grant, { id, comments }: Pull['threads'][number]): object {
  return { __typename: 'PullRequestReviewThread', id: nodeId('PRRT', id), comments: connection(comments, (each) => comment(site, grant, each, 'PullRequestReviewComment')) }
}

const prefixes = { IssueComment: 'IC', PullRequestReview: 'PRR', PullRequestReviewComment: 'PRRC' } as const

export function comment(site: Site, grant: Grant, own: Comment, kind: keyof typeof prefixes): object {
  return {
    __typename: kind,
    id: nodeId(prefixes[kind], own.id),
    databaseId: own.id,
    fullDatabaseId: String(own.id),
    author: actor(own.author),
    body: own.body,
    createdAt: own.createdAt,
    updatedAt: own.updatedAt,
    publishedAt: own.createdAt,
    lastEditedAt: own.lastEditedAt,
    includesCreatedEdit: own.lastEditedAt !== null,
    editor: own.lastEditedAt === null ? null : actor(own.editor ?? own.author),
    isMinimized: own.minimized !== null,
    minimizedReason: own.minimized === null ? null : own.minimized.toLowerCase(),
    url: `${site.web}/comment/${own.id}`,
    authorAssociation: 'MEMBER',
    createdViaEmail: own.byMail,
    userContentEdits: own.wordings === null ? null : connection(own.wordings, (wording) => ({ __typename: 'UserContentEdit', id: nodeId('UCE', own.id), diff: wording, deletedAt: wording === null ? own.updatedAt : null })),
    viewerDidAuthor: own.author?.login === grant.login,
  }
}

export function review(site: Site, grant: Grant, own: Review): object {
  return { ...comment(site, grant, own, 'PullRequestReview'), state: own.state, submittedAt: own.createdAt, commit: plainCommit(own.commit) }
}

const typeNames: Readonly<Record<TimelineEvent['kind'], { readonly type: string; readonly item: string }>> = {
  closed: { type: 'ClosedEvent', item: 'CLOSED_EVENT' },
  reopened: { type: 'ReopenedEvent', item: 'REOPENED_EVENT' },
  labeled: { type: 'LabeledEvent', item: 'LABELED_EVENT' },
  unlabeled: { type: 'UnlabeledEvent', item: 'UNLABELED_EVENT' },
  renamed: { type: 'RenamedTitleEvent', item: 'RENAMED_TITLE_EVENT' },
  transferred: { type: 'TransferredEvent', item: 'TRANSFERRED_EVENT' },
  head_ref_force_pushed: { type: 'HeadRefForcePushedEvent', item: 'HEAD_REF_FORCE_PUSHED_EVENT' },
  comment_deleted: { type: 'CommentDeletedEvent', item: 'COMMENT_DELETED_EVENT' },
  marked_as_duplicate: { type: 'MarkedAsDuplicateEvent', item: 'MARKED_AS_DUPLICATE_EVENT' },
}

export function event(site: Site, issueOf: Issue, own: TimelineEvent): object {
  return {
    __typename: typeNames[own.kind].type,
    id: nodeId('E', own.id),
    actor: actor(own.actor),
    createdAt: own.createdAt,
    ...(own.label === undefined ? {} : { label: labelOf(own.label) }),
    ...(own.kind === 'closed' || own.kind === 'reopened' ? { stateReason: own.stateReason?.toUpperCase() ?? null, closer: null } : {}),
    ...(own.kind === 'head_ref_force_pushed' ? { beforeCommit: plainCommit(own.before ?? ''), afterCommit: plainCommit(own.after ?? '') } : {}),
    ...(own.kind === 'comment_deleted' ? { deletedCommentAuthor: actor(own.of ?? null), databaseId: own.id } : {}),
    ...(own.kind === 'transferred' ? { fromRepository: { nameWithOwner: repositoryOf(site) } } : {}),
    ...(own.kind === 'renamed' ? { previousTitle: issueOf.title, currentTitle: issueOf.title } : {}),
  }
}
