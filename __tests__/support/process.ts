import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '..', '..')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end. The environment is only what is given, and PATH. */
export function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

export const cli = (args: readonly string[], cwd: string, env?: Readonly<Record<string, string>>) =>
  run(process.execPath, [join(root, 'dist', 'cli.js'), ...args], cwd, env)

/** A folder that is gone when the test is over, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}, example?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  if (example !== undefined) cpSync(join(root, 'examples', example), folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
