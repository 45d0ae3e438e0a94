import { GateError } from '../model/gate-error.ts'
import { hashed } from '../model/hashed.ts'
import type { Ports } from '../model/ports.ts'
import { Unusable } from '../model/unusable.ts'
import type { Formats } from '../readers/format.ts'
import { gathered, maxBytes } from '../readers/gathered.ts'
import { loadFormats } from '../readers/load-formats.ts'
import type { LoadRun } from '../readers/load-run.ts'
import { pageFormats } from '../readers/page-formats.ts'
import type { PageScan } from '../readers/page-scan.ts'
import { readerOf } from '../readers/read-format.ts'
import { scanFormats } from '../readers/scan-formats.ts'
import type { ScanRun } from '../readers/scan-run.ts'
import type { FileReader } from '../readers/stream-reader.ts'
import { testFormats } from '../readers/test-formats.ts'
import type { TestRun } from '../readers/test-run.ts'
import { packingOf, unpacked } from './unpacked.ts'

/** What was read, and the digest and size of the very bytes that it was read from. */
export interface ReadFile<T> {
  readonly content: T
  readonly sha256: string
  readonly bytes: number
}

/**
 * The evidence files of one run. Each is read and hashed once, however many items judge it, and they judge the same bytes;
 * only what is large and read whole is read again. Methods throw `Unusable` and `Unavailable`.
 */
export interface EvidenceFiles {
  /** The whole content, unpacked where it is compressed. */
  whole(path: string): Promise<ReadFile<Uint8Array>>
  readonly loadRuns: Results<LoadRun>
  readonly testRuns: Results<TestRun>
  readonly pageScans: Results<PageScan>
  readonly scanRuns: Results<ScanRun>
}

/** What a tool's result file says, in the format that is named, or that its content shows. */
export type Results<T> = (path: string, format?: string) => Promise<ReadFile<T>>

/** What is larger, or more than so much together, is read again where it is needed again: memory is worth more. */
const rememberedFile = 8 * 1024 * 1024
const rememberedTotal = 64 * 1024 * 1024

/**
 * @param reserved Files that can't be evidence: the checklist and policies, relative to the root.
 * @param outputs Files that this run writes; `GateError` where one is evidence, for it would be lost.
 */
export function evidenceFiles(ports: Ports, reserved: ReadonlySet<string>, outputs: ReadonlySet<string>): EvidenceFiles {
  const wholes = new Map<string, Promise<ReadFile<Uint8Array>>>()
  let remembered = 0

  const admit = (path: string, realPath: string) => {
    if (outputs.has(path) || outputs.has(realPath))
      throw new GateError('usage', `${path} is evidence, and this run would write a report over it; give the report another path`)
    if (reserved.has(path) || reserved.has(realPath))
      throw new Unusable('is the checklist or a policy', 'Name a file that the work itself produced.')
  }
  const readWhole = async (path: string): Promise<ReadFile<Uint8Array>> => {
    const { bytes, realPath } = await ports.files.read(path, maxBytes)
    admit(path, realPath)
    const hasher = ports.sha256()
    hasher.update(bytes)
    const content = await unpackedWhole(bytes, ports.unpack)
    refuseEmptyOrPointer(content)
    return { content, sha256: hasher.hex(), bytes: bytes.length }
  }
  const readResult = async <T>(path: string, formats: Formats<T>, format?: string): Promise<ReadFile<T>> => {
    const file = await ports.files.stream(path)
    admit(path, file.realPath)
    const { chunks, digest } = hashed(file, ports)
    let bytes = 0
    const counted = async function* () {
      for await (const chunk of chunks) {
        bytes += chunk.length
        yield chunk
      }
    }
    let reader: FileReader<T> | null = null
    for await (const chunk of unpacked(counted(), ports.unpack)) {
      if (!reader) refuseEmptyOrPointer(chunk)
      reader ??= await readerOf(formats, chunk, format)
      reader.push(chunk)
    }
    if (!reader) throw emptyFile()
    return { content: await reader.end(), sha256: digest(), bytes }
  }
  const results = <T>(formats: Formats<T>): Results<T> => {
    const known = new Map<string, Promise<ReadFile<T>>>()
    return (path, format) => {
      const key = `${format ?? ''}\n${path}`
      const reading = known.get(key) ?? readResult(path, formats, format)
      known.set(key, reading)
      return reading
    }
  }

  return {
    whole(path) {
      const known = wholes.get(path)
      if (known) return known
      const reading = readWhole(path)
      wholes.set(path, reading)
      const forget = () => wholes.delete(path)
      reading.then(({ bytes, content }) => {
        const size = Math.max(bytes, content.length)
        if (size <= rememberedFile && remembered + size <= rememberedTotal) remembered += size
        else forget()
      }, () => {})
      return reading
    },
    loadRuns: results(loadFormats),
    testRuns: results(testFormats),
    pageScans: results(pageFormats),
    scanRuns: results(scanFormats),
  }
}

async function unpackedWhole(bytes: Uint8Array, unpack: Ports['unpack']): Promise<Uint8Array> {
  if (packingOf(bytes) === null) return bytes
  const whole = gathered()
  for await (const chunk of unpacked([bytes], unpack)) whole.push(chunk)
  return whole.end()
}

const lfsPointer = new TextEncoder().encode('version https://git-lfs.github.com/spec/')

function refuseEmptyOrPointer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw emptyFile()
  if (lfsPointer.every((byte, i) => bytes[i] === byte))
    throw new Unusable('is a Git LFS pointer, not the file itself', 'Check the repository out with "lfs: true".')
}

function emptyFile(): Unusable {
  return new Unusable('the file is empty', 'Export it again.')
}
