import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../model/instant.ts'
import type { Ssh, SshCheck } from '../model/ssh.ts'
import { Unavailable } from '../model/unavailable.ts'

const verifyMs = 10_000
/** Somebody types a passphrase or touches a security key. */
const signMs = 120_000

/** Signatures by OpenSSH's ssh-keygen, from 8.9 on, as it is found on the PATH. */
export function nodeSsh(): Ssh {
  return {
    async verify(check) {
      const ended = await inFolder((folder) => verifyIn(folder, check))
      const key = new RegExp(`^Good "${check.namespace}" signature .* key (SHA256:[A-Za-z0-9+/]+)$`, 'm').exec(ended.stdout)?.[1]
      if (ended.code === 0 && key !== undefined) return { ok: true, key }
      const why = refusalOf(ended)
      if (why === null) throw failed(ended)
      /* It says neither that a key is revoked nor that the list is none; without the list the signature then holds. */
      const isRevoked = check.revoked !== null && (await inFolder((folder) => verifyIn(folder, { ...check, revoked: null }))).code === 0
      return { ok: false, why: isRevoked ? "the key is revoked, or the list of revoked keys can't be read" : why }
    },
    async sign(message, keyFile, namespace) {
      /* The person's own environment: the agent's socket, and the terminal on which a passphrase is asked for. */
      const ended = await run(['-Y', 'sign', '-n', namespace, '-f', keyFile], message, { cwd: tmpdir(), env: process.env, timeout: signMs })
      if (ended.code === 0 && ended.stdout.startsWith('-----BEGIN SSH SIGNATURE-----')) return { ok: true, signature: Buffer.from(ended.stdout) }
      if (isTooOld(ended) || ended.code === null) throw failed(ended)
      return { ok: false, why: lastLine(ended.stderr) || 'ssh-keygen gave no reason' }
    },
  }
}

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Our own copies of what is checked, so that nobody changes them between the reading and the check. */
function verifyIn(folder: string, { message, signature, signers, revoked, principal, namespace, at }: SshCheck): Promise<Ended> {
  writeFileSync(join(folder, 'signers'), signers)
  writeFileSync(join(folder, 'signature'), signature)
  if (revoked) writeFileSync(join(folder, 'revoked'), revoked)
  const args = ['-Y', 'verify', '-f', 'signers', '-I', principal, '-n', namespace, '-s', 'signature', `-Overify-time=${timestamp(at)}`]
  /* Times in the file without a zone mean UTC everywhere, not what the machine happens to be set to. */
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  return run([...args, ...(revoked ? ['-r', 'revoked'] : [])], message, { cwd: folder, env, timeout: verifyMs })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'go-live-gate-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** YYYYMMDDHHMMSS in the zone that the process is given. */
function timestamp(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, '').replace(/\D/g, '')
}

/** Without a shell; from a folder of ours, for Windows looks for programs in the current one first. */
function run(args: readonly string[], input: Uint8Array, { cwd, env, timeout }: { cwd: string; env: NodeJS.ProcessEnv; timeout: number }): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('ssh-keygen', args, { cwd, env, windowsHide: true })
    /* A timer of our own: that of spawn() goes on where the program could not be started, and keeps the process alive. */
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    /* It may refuse before it has read everything; how it ended says the rest. */
    child.stdin.on('error', () => undefined)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(missing(cause))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout, stderr })
    })
    child.stdin.end(input)
  })
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/incorrect signature/, 'the statement was changed after it was signed'],
  [/namespace does not match/, 'it was signed for another purpose (namespace)'],
  [/not permitted for use in signature namespace/, 'the key may not sign go-live statements (namespaces)'],
  [/key has expired/, 'the key had expired when it was signed'],
  [/key is not yet valid/, 'the key was not yet valid when it was signed'],
  [/revoked/i, 'the key is revoked'],
  [/bad options|invalid key|parse error|missing key/i, "the allowed signers' file has a line that ssh-keygen can't read"],
  [/parse signature|armor|missing header|invalid format/i, 'the signature file holds no SSH signature'],
]

/** What ssh-keygen found wrong with the signature; null where it found nothing out. */
function refusalOf(ended: Ended): string | null {
  const { code, stdout, stderr } = ended
  if (code !== 255 || !/Could not verify signature/.test(stdout) || /Unable to open|No such file|Permission denied|verify-time/.test(stderr)) return null
  return reasons.find(([pattern]) => pattern.test(stderr))?.[1] ?? 'no key that the allowed signers give this person made the signature'
}

function isTooOld({ stderr }: Ended): boolean {
  return /unknown option|illegal option|Unsupported operation|verify-time/i.test(stderr)
}

function failed(ended: Ended): Unavailable {
  if (isTooOld(ended)) return new Unavailable('ssh-keygen is too old to check signatures', 'Install OpenSSH 8.9 or newer.')
  if (ended.code === null) return new Unavailable('ssh-keygen did not answer in time', 'Run it again.')
  return new Unavailable(`ssh-keygen failed: ${lastLine(ended.stderr) || `exit code ${ended.code}`}`, 'Check that ssh-keygen works here, then run it again.')
}

function missing(cause: Error & { readonly code?: unknown }): Unavailable {
  return cause.code === 'ENOENT'
    ? new Unavailable('ssh-keygen is not installed here', 'Install OpenSSH 8.9 or newer (the package openssh-client), then run it again.', { cause })
    : new Unavailable("ssh-keygen can't be started", 'Check that ssh-keygen works here, then run it again.', { cause })
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}
