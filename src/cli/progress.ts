import type { Ports } from '../model/ports.ts'
import { forTerminal } from '../report/escape.ts'
import type { Terminal } from './usage.ts'

/** Runs work; where it takes over a second, a terminal shows which file is being read. */
export async function withProgress<T>(ports: Ports, terminal: Terminal, work: (ports: Ports) => Promise<T>): Promise<T> {
  if (!terminal.isTerminal.stderr) return work(ports)
  let reading = 'the checklist'
  let seconds = 0
  const timer = setInterval(() => {
    seconds++
    void terminal.say(`\r\u001b[2Kreading ${forTerminal(reading)} … ${seconds} s`)
  }, 1000)
  const { files } = ports
  try {
    return await work({
      ...ports,
      files: {
        ...files,
        read: (path, limit) => files.read((reading = path), limit),
        stream: (path) => files.stream((reading = path)),
      },
    })
  } finally {
    clearInterval(timer)
    if (seconds > 0) await terminal.say('\r\u001b[2K')
  }
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
