import { Unusable } from '../model/unusable.ts'
import { decode } from './decode.ts'
import type { Format, Formats } from './format.ts'
import { kindNames, kindOf, recogniseHead, recogniseJson, type Recognised } from './formats.ts'
import { gathered } from './gathered.ts'
import { headOf } from './head.ts'
import { parseJson } from './json.ts'
import type { FileReader } from './stream-reader.ts'

/**
 * The reader of a file among the formats of one kind: that of the format that is named, or of the one that its first
 * bytes look like; a JSON document is told by the whole of it, at the end. Throws `Unusable`, then or from the reader,
 * for a file of no known format, of another kind, or of a format that is known and not read.
 */
export async function readerOf<T>(known: Formats<T>, bytes: Uint8Array, name?: string): Promise<FileReader<T>> {
  if (name !== undefined) {
    const named = Object.hasOwn(known, name) ? known[name] : undefined
    if (!named) throw new Unusable(`"${name}" is no format of ${kindNames[kindOf(known)]}`, 'Correct "format", or leave it out.')
    return readerFor(named, name)
  }
  const head = headOf(bytes)
  for (const [each, format] of Object.entries(known)) if (format.read !== 'json' && format.looksLike(head)) return readerFor(format, each)
  const other = recogniseHead(head)
  if (other || !head.isJson) throw unknown(known, other)
  return whole((text) => byContent(known, parseJson(text)))
}

async function byContent<T>(known: Formats<T>, value: unknown): Promise<T> {
  for (const format of Object.values(known)) if (format.read === 'json' && format.looksLike(value)) return (await format.load())(value)
  throw unknown(known, recogniseJson(value))
}

async function readerFor<T>(format: Format<T>, name: string): Promise<FileReader<T>> {
  switch (format.read) {
    case 'stream':
      return (await format.load())()
    case 'text':
      return whole(await format.load())
    case 'json': {
      const read = await format.load()
      return whole((text) => read(parseJson(text)))
    }
    case 'refused':
      throw new Unusable(`is a file of ${format.tool} (${name}), which the gate does not take as evidence`, format.instead)
  }
}

function whole<T>(read: (text: string) => T | Promise<T>): FileReader<T> {
  const all = gathered()
  return { push: (chunk) => all.push(chunk), end: () => read(decode(all.end())) }
}

function unknown(known: Formats<unknown>, other: Recognised | null): Unusable {
  const wanted = kindNames[kindOf(known)]
  const tools = [...new Set(Object.values(known).flatMap((each) => (each.read === 'refused' ? [] : [each.tool])))].join(', ')
  const give = `Give ${wanted} as the tool wrote it (known: ${tools}).`
  if (other === null) return new Unusable(`is not ${wanted} that the gate knows`, give)
  return new Unusable(
    `is ${kindNames[other.kind]} (${other.name}), not ${wanted}`,
    `Give it as evidence of the type ${other.kind}; here, ${give.charAt(0).toLowerCase()}${give.slice(1)}`,
  )
}
