import { createHash } from 'node:crypto'
import { Unavailable } from '../../model/unavailable.ts'
import type { Client } from './client.ts'
import { malformed } from './fault.ts'
import type { Repository } from './repository.ts'
import type { Asking } from './status-fault.ts'

/**
 * A file's bytes at a commit; null where that commit does not hold it as a file. GitHub answers 404 both for what is not
 * there and for what the token may not see, so a missing file counts as missing only where its commit can be read.
 */
export async function readFileAt(client: Client, { owner, name }: Repository, path: string, commit: string): Promise<Uint8Array | null> {
  const asking: Asking = { what: `${owner}/${name}/${path} at ${commit.slice(0, 12)}`, permission: 'contents: read' }
  const where = { owner, repo: name }
  try {
    return await client.get(asking, 'GET /repos/{owner}/{repo}/contents/{+path}', { ...where, path: encoded(path), ref: commit }, ({ data }) => {
      if (Array.isArray(data.value) || data.text('type') !== 'file') return null
      const size = data.number('size')
      if (data.text('encoding') !== 'base64') throw malformed('does not hold the file')
      const bytes = Uint8Array.from(Buffer.from(data.text('content'), 'base64'))
      if (bytes.length !== size) throw malformed(`holds ${bytes.length} of ${size} bytes`)
      if (blobId(bytes) !== data.text('sha')) throw malformed('holds other bytes than git knows by that name')
      return bytes
    })
  } catch (error) {
    if (!(error instanceof Unavailable && / GitHub answered 404/.test(error.message))) throw error
    const probing: Asking = { ...asking, what: `the commit ${commit.slice(0, 12)} of ${owner}/${name}` }
    await client.get(probing, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...where, commit_sha: commit }, ({ data }) => {
      if (data.text('sha') !== commit) throw malformed('is of another commit')
    })
    return null
  }
}

/** The name that git gives to the bytes: what was cut, mixed up or changed on the way has another. */
function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
