import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, root, run } from '../support/process.ts'

const script = async (shell: string) => (await cli(['completion', shell], root)).stdout
const has = (shell: string) => ['/bin', '/usr/bin', '/usr/local/bin'].some((folder) => existsSync(`${folder}/${shell}`))

const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['ch'], ['check']],
  [['check', '--form'], ['--format']],
  [['check', '--format', 'j'], ['json', 'junit']],
  [['inspect', '--format', ''], ['text', 'json', 'checklist']],
  [['digest', '--format', 'j'], ['json']],
  [['explain', 'training/group'], ['training/group-coverage-percent']],
  [['check', 'read'], ['readiness.yml']],
  [['validate', '--en'], []],
]

/** What a shell offers for the words of a command line, the last of which is being typed. */
async function offered(shell: 'bash' | 'zsh', words: readonly string[]): Promise<readonly string[]> {
  const folder = folderWith({ 'readiness.yml': '', 'script/completion.sh': await script(shell) })
  const list = words.map((word) => `'${word}'`).join(' ')
  /* Zsh completes in its line editor alone: there the two functions that show words are replaced by what prints them. */
  const ask =
    shell === 'bash'
      ? `source script/completion.sh; COMP_WORDS=(go-live-gate ${list}); COMP_CWORD=${words.length}; _go_live_gate; printf '%s\n' "\${COMPREPLY[@]}"`
      : `compdef() {}; compadd() { shift; print -l -- $@ }; _files() { print -l -- * }; source script/completion.sh; words=(go-live-gate ${list}); CURRENT=${words.length + 1}; _go_live_gate`
  const { stdout, stderr } = await run(shell, [shell === 'bash' ? '--norc' : '-f', '-c', ask], folder, { HOME: folder })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '' && line.startsWith(words.at(-1) ?? ''))
}

describe.each(['bash', 'zsh'] as const)('%s', (shell) => {
  test.skipIf(!has(shell)).each(cases)('%j is completed to %j', async (words, expected) => {
    expect(await offered(shell, words)).toEqual(expected)
  })
})

describe('fish', () => {
  test.skipIf(!has('fish')).each([
    ['ch', 'check'],
    ['check --form', '--format'],
    ['check --format js', 'json'],
    ['inspect --format ch', 'checklist'],
    ['explain training/group', 'training/group-coverage-percent'],
  ])('%s is completed to %s', async (line, expected) => {
    const folder = folderWith({ 'completion.fish': await script('fish') })
    const { stdout } = await run('fish', ['--no-config', '-c', `source completion.fish; complete -C 'go-live-gate ${line}'`], folder, { HOME: folder })
    expect(stdout.split('\n').map((row) => row.split('\t')[0])).toContain(expected)
  })
})

test('another shell is refused by name', async () => {
  const { code, stderr } = await cli(['completion', 'tcsh'], root)
  expect(code).toBe(2)
  expect(stderr).toContain('bash, zsh, fish')
})
