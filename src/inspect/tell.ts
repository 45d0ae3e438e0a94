import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import { packingOf, unpacked } from '../evidence/unpacked.ts'
import type { Packing, Ports } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { recogniseHead, recogniseJson, type Recognised } from '../readers/formats.ts'
import { headBytes, headOf, type Head } from '../readers/head.ts'
import { parseJson } from '../readers/json.ts'

/** What a file is, by its content; its name never decides between tools. */
export type Told =
  | { readonly is: 'tool'; readonly format: Recognised }
  | { readonly is: 'json'; readonly value: unknown }
  /** A ZIP archive, as workbooks and text documents of an office are. */
  | { readonly is: 'archive' }
  | { readonly is: 'text'; readonly head: Head }
  | { readonly is: 'bytes' }

/** Throws `Unusable` and `Unavailable`. */
export async function tell(path: string, evidence: EvidenceFiles, ports: Ports): Promise<{ readonly told: Told; readonly packing: Packing | null }> {
  const packing = packingOf(await firstOf((await ports.files.stream(path)).chunks))
  const bytes = await firstOf(unpacked((await ports.files.stream(path)).chunks, ports.unpack))
  if (bytes.length === 0) throw new Unusable('the file is empty', 'Export it again.')
  return { told: await toldBy(path, bytes, evidence), packing }
}

async function toldBy(path: string, bytes: Uint8Array, evidence: EvidenceFiles): Promise<Told> {
  if (zipMark.every((byte, i) => bytes[i] === byte)) return { is: 'archive' }
  const head = headOf(bytes)
  const format = recogniseHead(head)
  if (format) return { is: 'tool', format }
  if (head.isJson) {
    const value = parseJson(decode((await evidence.whole(path)).content))
    const recognised = recogniseJson(value)
    return recognised ? { is: 'tool', format: recognised } : { is: 'json', value }
  }
  return isText(head.text) ? { is: 'text', head } : { is: 'bytes' }
}

/** Local file header of a ZIP archive. */
const zipMark = [0x50, 0x4b, 0x03, 0x04]

/** Control characters are in no text; a wrong encoding shows as replaced characters, few in a text with accents. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) && (text.match(/\ufffd/g)?.length ?? 0) * 10 <= text.length
}

/** A copy of the first chunk's beginning; the rest is not read. */
async function firstOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const chunk of chunks) return new Uint8Array(chunk.subarray(0, headBytes))
  return new Uint8Array(0)
}
