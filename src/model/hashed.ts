import type { Ports, StreamedFile } from './ports.ts'

/** The chunks of a file, and after the last the SHA-256 of all of them in hex: by whoever reads it, or else as they go by. */
export function hashed({ chunks, digest }: StreamedFile, ports: Pick<Ports, 'sha256'>): Required<Pick<StreamedFile, 'chunks' | 'digest'>> {
  if (digest) return { chunks, digest }
  const hasher = ports.sha256()
  const passing = async function* () {
    for await (const chunk of chunks) {
      hasher.update(chunk)
      yield chunk
    }
  }
  return { chunks: passing(), digest: () => hasher.hex() }
}
