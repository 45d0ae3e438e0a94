import type { Commit, Git } from '../model/git.ts'
import { isGlob } from '../model/glob.ts'
import { Unavailable } from '../model/unavailable.ts'
import { gitFiles, type Repository } from './git-files.ts'
import { gitObjects } from './git-objects.ts'
import { runGit } from './git-run.ts'
import { gitTrees } from './git-trees.ts'

/** Hash, committer's time in seconds, subject; fields end in a zero byte, commits in a record separator. */
const format = '--format=%H%x00%ct%x00%s%x1e'

/** Whatever the user's own configuration asks for: a word on signatures would stand before the hash. */
const log = ['log', '--no-show-signature', '--encoding=UTF-8', format] as const

/** The repository that holds a folder, which is the root below which files lie. Nothing runs before the first question. */
export function nodeGit(root: string): Git {
  const objects = gitObjects(root)
  const tree = gitTrees(objects)
  const rootTrees = new Map<string, Promise<string | null>>()
  let prefix: Promise<string> | undefined

  const ask = (...args: readonly string[]): Promise<string | null> => runGit(root, args)
  const resolve = async (revision: string): Promise<string | null> => {
    if (revision === '' || revision.startsWith('-') || /[\p{Cc}]/u.test(revision)) return null
    return (await ask('rev-parse', '--verify', '--quiet', `${revision}^{commit}`))?.trim() ?? null
  }
  const rootTree = (commit: string): Promise<string | null> => {
    const found = rootTrees.get(commit) ?? treeOf(commit)
    rootTrees.set(commit, found)
    return found
  }
  const treeOf = async (commit: string): Promise<string | null> => {
    prefix ??= ask('rev-parse', '--show-prefix').then((text) => (text ?? '').replace(/\/?\n$/, ''))
    const top = await objects.read(`${commit}^{tree}`, Infinity)
    if (!top || top.type !== 'tree') throw new Unavailable(`git has no commit ${commit}`, 'Fetch the whole history: "fetch-depth: 0".')
    let id = top.id
    for (const name of (await prefix).split('/').filter((segment) => segment !== '')) {
      const entry = (await tree(id)).get(name)
      if (entry?.kind !== 'folder') return null
      id = entry.id
    }
    return id
  }
  const repository: Repository = { root, objects, tree, rootTree, large: new Set() }

  return {
    async commit(revision) {
      const sha = await resolve(revision)
      return sha === null ? null : (commitsOf(await ask(...log, '-1', sha))[0] ?? null)
    },
    async mergeBase(one, other) {
      const found = [await resolve(one), await resolve(other)]
      const [a, b] = found
      return a && b ? ((await ask('merge-base', a, b))?.trim() ?? null) : null
    },
    isShallow: async () => (await ask('rev-parse', '--is-shallow-repository'))?.trim() === 'true',
    async history(to, from, paths) {
      const [end, start] = [await resolve(to), from === null ? null : await resolve(from)]
      if (end === null || (from !== null && start === null))
        throw new Unavailable(`git has no commit ${end === null ? to : from}`, 'Correct the name, or fetch the whole history: "fetch-depth: 0".')
      const range = start === null ? [end] : [end, `^${start}`]
      return commitsOf(await ask(...log, '--first-parent', '--reverse', ...range, '--', ...paths.map(pathspec)))
    },
    filesAt: async (commit) => gitFiles(repository, commit),
    close: () => objects.close(),
  }
}

/** As the gate reads paths: `*` and `?` are wildcards, and nothing else is. */
function pathspec(path: string): string {
  return isGlob(path) ? `:(glob)${path.replace(/[[\]\\]/g, '\\$&')}` : `:(literal)${path}`
}

function commitsOf(text: string | null): readonly Commit[] {
  return (text ?? '').split('\x1e').flatMap((record) => {
    const [sha, seconds, subject = ''] = record.replace(/^\n/, '').split('\0')
    const at = Number(seconds) * 1000
    return sha && Number.isFinite(at) ? [{ sha, at, subject }] : []
  })
}
