import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withProgress } from '../../src/cli/progress.ts'
import type { Terminal } from '../../src/cli/usage.ts'
import { gate, memoryPorts } from '../../src/index.ts'
import { client } from '../support/clients.ts'
import { cli, folderWith, root, run } from '../support/process.ts'

const script = client('script')
const wiped = '\r\u001b[2K'

const checklist = (log: string) => ({ 'readiness.yml': `version: 1\nservice: T\nrelease: "1"\nitems:\n  - {id: a, owner: kim, evidence: [{type: defectLog, log: ${log}}]}\n` })
/** A table of over 16 MiB, which is read whole. */
const large = () => `id,severity,status,text\n${Array.from({ length: 35_000 }, (_, i) => `D${i},low,closed,${'x'.repeat(500)}\n`).join('')}`

describe.skipIf(script === null)('progress on a terminal', () => {
  const onTerminal = (folder: string) => run(script ?? '', ['-qec', `"${process.execPath}" "${join(root, 'dist', 'cli.js')}" check`, '/dev/null'], folder, { TERM: 'xterm', LANG: 'C.UTF-8' })

  test('names the file that is being read, and is wiped before the report', async () => {
    const folder = folderWith(checklist('defects.csv'))
    writeFileSync(join(folder, 'defects.csv'), large())
    const { code, stdout } = await onTerminal(folder)
    expect(code, stdout).toBe(0)
    const [before = '', after = ''] = stdout.split('READY')
    expect(before).toContain(`${wiped}reading defects.csv … 0 s`)
    expect(before.lastIndexOf(wiped)).toBeGreaterThan(before.lastIndexOf('reading'))
    expect(after).not.toContain('reading')
  })

  test('the control: into a pipe there is none', async () => {
    const folder = folderWith(checklist('defects.csv'))
    writeFileSync(join(folder, 'defects.csv'), large())
    expect(await cli(['check'], folder)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('progress while one file is read without a pause', () => {
  const header = 'timeStamp,elapsed,label,responseCode,threadName,success'
  const rows = Array.from({ length: 4 }, (_, i) => new TextEncoder().encode(`${i === 0 ? `${header}\n` : ''}${1_764_000_000_000 + i},5,Home,200,t,true\n`))
  const size = rows.reduce((sum, { length }) => sum + length, 0)

  /** Judges a file whose every piece takes a third of a second of the processor, and gives what was said. */
  async function saidOf(path: string, isTerminal: boolean): Promise<readonly string[]> {
    const said: string[] = []
    const terminal: Terminal = { folder: '/', env: {}, print: async () => {}, say: async (text) => void said.push(text), columns: () => null, isTerminal: { stdout: false, stderr: isTerminal } }
    const ports = memoryPorts({ now: new Date('2026-12-01T09:00:00Z'), files: { 'readiness.yml': JSON.stringify({ version: 1, service: 'T', release: '1', items: [{ id: 'a', owner: 'kim', evidence: [{ type: 'loadTest', results: path }] }] }), [path]: '' } })
    async function* slow() {
      for (const row of rows) {
        for (const until = performance.now() + 350; performance.now() < until; );
        yield row
      }
    }
    const files = { ...ports.files, stream: async () => ({ realPath: path, size, chunks: slow() }) }
    const report = await withProgress({ ...ports, files }, terminal, (watched) => gate({ checklist: 'readiness.yml' }, watched))
    expect(report.verdict).toBe('ready')
    return said
  }

  test('says how much of it was read', async () => {
    const said = await saidOf('run.jtl', true)
    expect(said[0]?.slice(wiped.length)).toMatch(/^reading run\.jtl, \d+ % … 1 s$/)
    expect(said.at(-1)).toBe(wiped)
  })

  test('a name is no command to the terminal, and not longer than a line', async () => {
    const [first = ''] = await saidOf(`${'long/'.repeat(30)}\u202egnp.jtl`, true)
    expect(first).toContain('\\u202egnp.jtl')
    expect(first.length).toBeLessThan(80)
  })

  test('the control: nothing where nobody looks', async () => {
    expect(await saidOf('run.jtl', false)).toEqual([])
  })
})
