import { fstatSync, writeSync } from 'node:fs'
import { Unavailable } from '../model/unavailable.ts'

const streams = { 1: () => process.stdout, 2: () => process.stderr } as const

/**
 * Writes a text whole to stdout (1) or stderr (2), or throws `Unavailable`. Straight to the descriptor, which spares the
 * start of a stream; a pipe that is full for now is left to the stream, which can wait.
 */
export async function writeOut(descriptor: 1 | 2, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw broken(error)
    await streamOut(streams[descriptor](), bytes.subarray(written))
  }
}

/** Whether a descriptor is a terminal, or the null device, to which it makes no difference; `node:tty` starts slowly. */
export function isTerminal(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

/** How wide a terminal is; null for what is none. */
export function columnsOf(descriptor: 1 | 2): number | null {
  return isTerminal(descriptor) ? (streams[descriptor]().columns ?? null) : null
}

function streamOut(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(broken(error))
    stream.once('error', fail)
    stream.write(bytes, (error) => {
      if (error) return fail(error)
      stream.removeListener('error', fail)
      resolve()
    })
  })
}

function broken(cause: unknown): Unavailable {
  return new Unavailable("the output can't be written whole", 'Check the disk or the pipe.', { cause })
}
