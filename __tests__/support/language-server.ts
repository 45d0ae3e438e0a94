import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node'
import { root } from './process.ts'

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

export interface Editor {
  /** What the editor underlines. */
  diagnostics(text: string): Promise<readonly Diagnostic[]>
  /** What it shows over the first place where `word` stands. */
  hover(text: string, word: string): Promise<string>
  /** What it offers where `|` stands. */
  complete(text: string): Promise<readonly string[]>
  close(): void
}

/** The YAML language server as an editor starts it, over stdio, with our schema for the file by its modeline alone. */
export async function editor(): Promise<Editor> {
  const server = join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server')
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: root, env: { PATH: process.env['PATH'] ?? '' }, stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const published = new Map<string, (found: readonly Diagnostic[]) => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) => published.get(uri)?.(diagnostics))
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => ({ validate: true, hover: true, completion: true, schemaStore: { enable: false } })))
  connection.onRequest('client/registerCapability', () => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: pathToFileURL(root).href,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { snippetSupport: false } }, hover: { contentFormat: ['markdown'] } } },
  })
  await connection.sendNotification('initialized', {})
  let opened = 0
  const open = async (text: string) => {
    const uri = pathToFileURL(join(root, `unsaved-${opened++}.yml`)).href
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => published.set(uri, resolve))
    const modeline = '# yaml-language-server: $schema=schemas/checklist.schema.json\n'
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: modeline + text } })
    return { uri, diagnostics }
  }
  const place = (text: string, mark: string) => {
    const before = text.slice(0, text.indexOf(mark)).split('\n')
    return { line: before.length, character: (before.at(-1) ?? '').length }
  }
  return {
    async diagnostics(text) {
      return (await open(text)).diagnostics
    },
    async hover(text, word) {
      const { uri } = await open(text)
      const shown = await connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri }, position: place(text, word) })
      return shown?.contents.value ?? ''
    },
    async complete(text) {
      const { uri } = await open(text.replace('|', ''))
      const list = await connection.sendRequest<{ items: readonly { label: string }[] }>('textDocument/completion', { textDocument: { uri }, position: place(text, '|') })
      return list.items.map(({ label }) => label)
    },
    close() {
      connection.dispose()
      child.kill()
    },
  }
}
