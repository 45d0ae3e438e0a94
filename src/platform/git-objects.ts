import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { tmpdir } from 'node:os'
import { Unavailable } from '../model/unavailable.ts'
import { gitEnvironment } from './git-run.ts'

export interface GitObject {
  readonly id: string
  readonly type: string
  readonly size: number
  /** Null where it has more bytes than the reader wants. */
  readonly bytes: Uint8Array | null
}

/** Objects of a repository, read through one process, each by name; null where there is no such object. */
export interface GitObjects {
  read(name: string, limit: number): Promise<GitObject | null>
  close(): void
}

interface Request {
  readonly limit: number
  readonly resolve: (object: GitObject | null) => void
  readonly reject: (error: Unavailable) => void
}

interface Reading {
  readonly header: Omit<GitObject, 'bytes'>
  readonly chunks: Buffer[] | null
  left: number
}

/** `git cat-file --batch`: a name a line goes in, a header line, the content and a line end come out, in order. */
export function gitObjects(root: string): GitObjects {
  let child: ChildProcessWithoutNullStreams | null = null
  const waiting: Request[] = []
  let pending: Buffer = Buffer.alloc(0)
  let reading: Reading | null = null

  const fail = (cause?: unknown) => {
    child = null
    pending = Buffer.alloc(0)
    reading = null
    for (const { reject } of waiting.splice(0)) reject(new Unavailable("git's objects can't be read", 'Check that git works in this repository, then run it again.', { cause }))
  }
  const settle = (object: GitObject | null) => {
    waiting.shift()?.resolve(object)
    if (waiting.length === 0) hold(child, false)
  }
  const take = (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (;;) {
      if (!reading) {
        const end = pending.indexOf(10)
        if (end < 0) return
        const line = pending.toString('utf8', 0, end)
        pending = pending.subarray(end + 1)
        const [, id, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? []
        if (id === undefined || type === undefined || size === undefined) {
          settle(null)
          continue
        }
        const bytes = Number(size)
        reading = { header: { id, type, size: bytes }, chunks: bytes <= (waiting[0]?.limit ?? 0) ? [] : null, left: bytes + 1 }
      }
      const part = pending.subarray(0, reading.left)
      if (part.length === 0) return
      /* A copy: the pipe's buffer is used again. */
      reading.chunks?.push(Buffer.from(part))
      reading.left -= part.length
      pending = pending.subarray(part.length)
      if (reading.left > 0) return
      const { header, chunks } = reading
      reading = null
      settle({ ...header, bytes: chunks ? new Uint8Array(Buffer.concat(chunks).subarray(0, header.size)) : null })
    }
  }
  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn('git', ['-C', root, 'cat-file', '--batch'], { cwd: tmpdir(), env: gitEnvironment(root), windowsHide: true })
    started.stdout.on('data', take)
    started.stderr.resume()
    /* Only the one that is in use may fail what waits. */
    const ended = (cause?: unknown) => {
      if (child === started) fail(cause)
    }
    started.on('error', ended)
    started.stdin.on('error', ended)
    started.on('close', () => ended())
    return started
  }

  return {
    read: (name, limit) =>
      new Promise((resolve, reject) => {
        if (/[\r\n]/.test(name)) return resolve(null)
        child ??= start()
        hold(child, true)
        waiting.push({ limit, resolve, reject })
        child.stdin.write(`${name}\n`)
      }),
    close() {
      const ending = child
      child = null
      ending?.stdin.end()
      hold(ending, false)
    },
  }
}

/** While nobody waits for an answer the process must not keep ours alive; while somebody does, it must. */
function hold(child: ChildProcessWithoutNullStreams | null, isWaiting: boolean): void {
  if (!child) return
  const verb = isWaiting ? 'ref' : 'unref'
  child[verb]()
  for (const pipe of [child.stdin, child.stdout, child.stderr]) if (isHandle(pipe)) pipe[verb]()
}

/** Pipes are sockets, which their types do not say. */
function isHandle(pipe: object): pipe is { ref: () => void; unref: () => void } {
  return 'ref' in pipe && typeof pipe.ref === 'function' && 'unref' in pipe && typeof pipe.unref === 'function'
}
