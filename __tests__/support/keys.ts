import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Key {
  /** Path of the private key; the public one lies beside it. */
  readonly file: string
  /** `ssh-ed25519 AAAA…` */
  readonly text: string
}

/** Real keys in a folder; call `remove` when the tests are over. */
export function keys<const Name extends string>(...names: readonly Name[]) {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-keys-'))
  const made = names.map((name): [Name, Key] => {
    const file = join(folder, name)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file])
    return [name, { file, text: readFileSync(`${file}.pub`, 'utf8').trim() }]
  })
  return { ...(Object.fromEntries(made) as Record<Name, Key>), folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
