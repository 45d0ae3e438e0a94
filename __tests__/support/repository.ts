import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderWith } from './process.ts'

type Content = string | Uint8Array | { readonly link: string } | null

/** A git repository that is gone when the test is over, and commits made into it at given instants. */
export function repository() {
  const folder = folderWith()
  const git = (args: readonly string[], at = '2026-11-01T00:00:00Z'): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    }).trim()
  git(['init', '--quiet'])
  return {
    folder,
    git,
    /** Writes (null: removes) files and commits them; returns the commit's id. */
    commit: (files: Readonly<Record<string, Content>>, at: string, subject = 'change'): string => {
      for (const [path, content] of Object.entries(files)) {
        const target = join(folder, path)
        rmSync(target, { force: true })
        if (content === null) continue
        mkdirSync(dirname(target), { recursive: true })
        if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, target)
        else writeFileSync(target, content)
      }
      git(['add', '--all'])
      git(['commit', '--quiet', '--allow-empty', '-m', subject], at)
      return git(['rev-parse', 'HEAD'])
    },
  }
}
