import type { Ports } from '../model/ports.ts'
import { forTerminal } from '../report/escape.ts'
import type { Terminal } from './usage.ts'

/** A file that is read whole is parsed in one go: of such a size it may take over a second, in which nothing can be shown. */
const largeBytes = 16 * 1024 * 1024

/**
 * Runs work; where it takes over a second, a terminal shows which file is being read, and how much of it. Files are read
 * without a pause in which a timer could fire, so that it is shown as they are read, too.
 */
export async function withProgress<T>(ports: Ports, terminal: Terminal, work: (ports: Ports) => Promise<T>): Promise<T> {
  if (!terminal.isTerminal.stderr) return work(ports)
  const started = performance.now()
  let shown = started
  let reading = 'the checklist'
  const show = (isOverdue = false) => {
    const now = performance.now()
    if (now - shown < 1000 && !isOverdue) return
    shown = now
    say(terminal, `\r\u001b[2Kreading ${reading} … ${Math.floor((now - started) / 1000)} s`)
  }
  const timer = setInterval(() => show(), 500)
  const { files } = ports
  try {
    return await work({
      ...ports,
      files: {
        ...files,
        async read(path, limit) {
          reading = shortened(path)
          const file = await files.read(path, limit)
          show(file.bytes.length >= largeBytes)
          return file
        },
        async stream(path) {
          const file = await files.stream(path)
          const { size = 0 } = file
          const name = shortened(path)
          const chunks = watched(file.chunks, (bytes) => {
            reading = size > 0 ? `${name}, ${Math.min(Math.floor((100 * bytes) / size), 100)} %` : name
            show()
          })
          return { ...file, chunks }
        },
      },
    })
  } finally {
    clearInterval(timer)
    if (shown > started) say(terminal, '\r\u001b[2K')
  }
}

/** The same pieces; after each it is told how many bytes there were. */
async function* watched(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    yield chunk
    bytes += chunk.length
    onBytes(bytes)
  }
}

/** The end of a long path: a line that the terminal breaks could not be wiped. */
function shortened(path: string): string {
  return forTerminal(path.length > 40 ? `…${path.slice(-39)}` : path)
}

/** A terminal that is gone must not end the work. */
function say(terminal: Terminal, text: string): void {
  terminal.say(text).catch(() => {})
}

/** Runs work that goes step by step; where it takes over a second, a terminal shows how far it is. */
export async function counting<T>(terminal: Terminal, what: string, work: (onStep: (number: number, of: number) => void) => Promise<T>): Promise<T> {
  if (!terminal.isTerminal.stderr) return work(() => {})
  let at = ''
  let seconds = 0
  const timer = setInterval(() => {
    seconds++
    void terminal.say(`\r\u001b[2K${what}${at} … ${seconds} s`)
  }, 1000)
  try {
    return await work((number, of) => (at = ` ${number} of ${of}`))
  } finally {
    clearInterval(timer)
    if (seconds > 0) await terminal.say('\r\u001b[2K')
  }
}
