import { createHash } from 'node:crypto'
import type { Hasher } from '../model/ports.ts'

export function sha256(): Hasher {
  const hash = createHash('sha256')
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
  }
}
