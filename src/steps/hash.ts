import type { Ports } from '../model/ports.ts'

/** SHA-256 in hex. */
export function hashOf(content: Uint8Array | string, ports: Ports): string {
  const hasher = ports.sha256()
  hasher.update(content)
  return hasher.hex()
}
