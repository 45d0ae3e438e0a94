import type { Seen } from './judge-at.ts'

const onGitHub: ReadonlySet<string> = new Set(['githubCheck', 'deployment'])

/** What the history could not see, in sentences. */
export function notesOf(seen: readonly Seen[], touched: number, judged: number): string[] {
  const unread = seen.filter(({ kind, report }) => kind === 'commit' && report === null).length
  const hasUnknown = seen.some(({ report }) => report?.counts.error)
  const usesGitHub = seen.some(({ report }) => report?.items.some(({ evidence }) => evidence.some(({ type }) => onGitHub.has(type))))
  const jumps = seen.filter(({ at }, i) => at < (seen[i - 1]?.at ?? -Infinity)).length
  const ahead = seen.filter(({ stop, at }) => stop.at > at).length
  return [
    ...(judged < touched ? [`${touched} commits touched the checklist or its evidence; ${judged} of them, spread evenly, were judged.`] : []),
    ...(unread > 0 ? [`At ${unread} of ${judged} commits the checklist could not be read; such a point counts nothing.`] : []),
    ...(hasUnknown || usesGitHub ? ['What stands on GitHub (checks, deployments, issues, comments, teams) is unknown for the past, and counts as open: GitHub says what is so now.'] : []),
    ...(ahead > 0 ? [`${ahead} ${ahead === 1 ? 'commit is' : 'commits are'} dated after now, and judged for now: dates are what the committer's clock said.`] : []),
    ...(jumps > 0 ? [`${jumps} ${jumps === 1 ? 'commit is' : 'commits are'} dated before the commit that ${jumps === 1 ? 'it follows' : 'they follow'}: dates are what the committer's clock said.`] : []),
  ]
}
