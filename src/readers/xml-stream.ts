import { Unusable } from '../model/unusable.ts'
import type { StreamReader } from './stream-reader.ts'
import { xmlParser, type XmlHandler } from './xml.ts'

/** A tag, or what stands between two, may have so many bytes. */
const maxPieceBytes = 16 * 1024 * 1024
const writeUtf8 = 'Let the tool write the file in UTF-8, by its own option for a file: ">" in Windows PowerShell writes UTF-16.'

/** As `readXml`, for UTF-8 files of any size, in constant memory. Throws `Unusable`. */
export function xmlStream(handler: XmlHandler): StreamReader<void> {
  let sinceTag = 0
  const parser = xmlParser({
    open(name, attributes, line) {
      sinceTag = 0
      handler.open(name, attributes, line)
    },
    close(name) {
      sinceTag = 0
      handler.close(name)
    },
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (chunk: Uint8Array | null): string => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw new Unusable('is not UTF-8 text', writeUtf8)
    }
  }
  return {
    push(chunk) {
      sinceTag += chunk.length
      if (!(sinceTag <= maxPieceBytes)) throw new Unusable('holds more than 16 MiB between two tags', 'Let the tool write less into it (JMeter: no response data), and run it again.')
      parser.write(decoded(chunk))
    },
    end() {
      parser.write(decoded(null)).close()
    },
  }
}
