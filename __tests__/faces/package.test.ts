import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as api from '../../src/index.ts'
import { folderWith, root, run } from '../support/process.ts'

test('the door has these names', () => {
  expect(Object.keys(api).toSorted()).toEqual(['GateError', 'Unavailable', 'Unusable', 'digest', 'gate', 'history', 'memoryPorts', 'nodePorts', 'render', 'validate'])
})

/** Node 24 of the project, and whatever Node the host has. */
const nodes = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((path) => existsSync(path))

const use = `
const report = await gate({ checklist: 'readiness.yml' }, memoryPorts({ now: new Date('2026-12-01T00:00:00Z'), files: {
  'readiness.yml': 'version: 1\\nservice: T\\nrelease: "1"\\nitems:\\n  - {id: a, owner: kim, evidence: [{type: document, files: a.md}]}\\n', 'a.md': 'words' } }))
if (typeof nodePorts !== 'function' || (await validate({ checklist: 'x.yml' }, nodePorts({ root: '.' }))).length !== 1) throw new Error('nodePorts')
console.log(render(report, 'text').split(' ')[0])
`

describe('the package', () => {
  const names = '{ gate, memoryPorts, nodePorts, render, validate }'
  test('installs into an empty project and works by import, require, types and command', async () => {
    const folder = folderWith({ 'package.json': '{"private": true}' })
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const [file] = JSON.parse(packed.slice(packed.indexOf('['))) as readonly { readonly filename: string }[]
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, file?.filename ?? '')], { cwd: folder, stdio: 'ignore' })
    writeFileSync(join(folder, 'use.mjs'), `import ${names} from 'go-live-gate'\n${use}`)
    writeFileSync(join(folder, 'use.cjs'), `const ${names} = require('go-live-gate')\nasync function main() {${use}}\nmain()\n`)
    for (const node of nodes)
      for (const script of ['use.mjs', 'use.cjs']) {
        const ended = await run(node, [script], folder)
        expect(`${node} ${script} ${ended.stdout.trim()}`, ended.stderr).toBe(`${node} ${script} READY`)
      }
    const command = await run(join(folder, 'node_modules', '.bin', 'go-live-gate'), ['--version'], folder)
    expect(command.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    writeFileSync(join(folder, 'use.ts'), `import ${names.replace(' }', ', type Report }')} from 'go-live-gate'\nexport const report: Promise<Report> = gate({ checklist: 'a' }, nodePorts({ root: '.' }))\nvoid [memoryPorts, render, validate]\n`)
    const typed = await run(join(root, 'node_modules', '.bin', 'tsc'), ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', '--skipLibCheck', 'use.ts'], folder)
    expect(typed.stdout).toBe('')
  })

  test('the README tells the truth about commands and inputs', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const help = (await run(process.execPath, [join(root, 'dist', 'cli.js'), '--help'], root)).stdout
    for (const usage of help.matchAll(/^ {2}(\w+ .*)$/gm)) expect(readme).toContain(usage[1])
    const shown = readFileSync(join(root, '__tests__', 'scenarios', 'triage-line.txt'), 'utf8')
    expect(readme).toContain(shown.split('\n').slice(0, 9).join('\n'))
  })
})
