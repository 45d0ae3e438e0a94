import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { folderOf } from '../model/path.ts'
import { Unusable } from '../model/unusable.ts'
import { GateError } from '../model/gate-error.ts'
import { samePerson } from '../model/principal.ts'
import { nodePorts } from '../platform/node.ts'
import { writeTogether } from '../platform/write-whole.ts'
import { forTerminal } from '../report/escape.ts'
import { fileNameOf, fileNameWithRole } from '../signed/file-name.ts'
import { signOffFolder } from '../signed/folder.ts'
import { namespace, parseStatement, statementText, type SignedStatement } from '../signed/statement.ts'
import type { Located } from './checklists.ts'
import type { Terminal } from './usage.ts'

/** Signs a statement and writes it, with its signature, into the folder beside the checklist; both or neither. */
export async function signWithKey(statement: SignedStatement, key: string, { root, checklist }: Located, terminal: Terminal): Promise<number> {
  const keyFile = resolve(terminal.folder, key)
  if (!existsSync(keyFile)) throw new GateError('usage', `there is no key ${key}; give a private key, or the public key of one that the agent holds`)
  const path = pathFor(statement, join(root, folderOf(checklist), signOffFolder))
  const text = statementText(statement)
  const { ssh } = nodePorts({ root })
  const signed = await ssh?.sign(new TextEncoder().encode(text), keyFile, namespace)
  if (!signed?.ok) {
    await terminal.say(`${statement.item} is not signed: ${forTerminal(signed?.why ?? 'there is no ssh-keygen')}. Nothing was written.\n`)
    return 3
  }
  writeTogether([
    [path, text],
    [`${path}.sig`, signed.signature],
  ])
  const shown = forTerminal(relative(terminal.folder, path))
  await terminal.print(`${shown}\n${shown}.sig\n`)
  await terminal.say(`${statement.decision === 'refuse' ? 'Refused' : 'Signed'}. Commit both files; the gate checks the signature against the policy's "allowedSigners".\n`)
  return 0
}

/** The person's own file, which a new statement in the same role replaces; another role has a file of its own. */
function pathFor(statement: SignedStatement, folder: string): string {
  const plain = join(folder, fileNameOf(statement))
  if (!existsSync(plain)) return plain
  return sameStatement(plain, statement) ? plain : join(folder, fileNameWithRole(statement))
}

function sameStatement(path: string, { item, role, by }: SignedStatement): boolean {
  try {
    const standing = parseStatement(readFileSync(path))
    return standing.item === item && standing.role === role && samePerson(standing.by, by)
  } catch (error) {
    /* What nobody can read is replaced by what the person says now. */
    if (error instanceof Unusable) return true
    throw error
  }
}
