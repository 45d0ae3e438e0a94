import { Unavailable } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'

/** What the system's code says of a file: what is not there is no evidence, and a disk that fails is the world's fault. */
export function diskError(code: string, path: string, cause?: unknown): Unusable | Unavailable {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Unusable('there is no such file', `Add ${path || 'the folder'}, or correct the path.`)
    case 'ELOOP':
      return new Unusable('the symbolic link leads nowhere or in a circle', 'Replace the link by the file.')
    case 'EISDIR':
      return new Unusable('is a folder, not a file', 'Name a file.')
    case 'ENXIO':
    case 'EINVAL':
    case 'ENAMETOOLONG':
      return new Unusable('is not a file that can be read', 'Name a regular file.')
    default:
      return new Unavailable(`${path || 'the root'} can't be read (${code})`, 'Check permissions and disk, then run the gate again.', { cause })
  }
}
