import { SaxesParser } from 'saxes'
import { Unusable } from '../model/unusable.ts'

const maxDepth = 64
const writeAgain = 'Let the tool write the file again, whole.'

export type Attributes = Readonly<Record<string, string>>

/** Called in the order of the text. Names are as written, with case and prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, line: number): void
  /** Text and CDATA between tags, in pieces. */
  text?(text: string): void
  close(name: string): void
}

/** Reads XML strictly: well formed, one root, at most 64 deep, no DOCTYPE and so no entities. Throws `Unusable`. */
export function readXml(text: string, handler: XmlHandler): void {
  xmlParser(handler).write(text.replace(/^\ufeff/, '')).close()
}

/** As `readXml`, for text that comes in pieces, without a byte-order mark. */
export function xmlParser(handler: XmlHandler): Pick<SaxesParser, 'write' | 'close'> {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  const refuse = (message: string, remedy: string): never => {
    throw new Unusable(message, remedy, parser.line)
  }
  parser.on('doctype', () => refuse('has a DOCTYPE, which the gate does not read', 'Write it without DOCTYPE.'))
  parser.on('error', ({ message }) => refuse(inWords(message.replace(/^\d+:\d+: /, '')), writeAgain))
  parser.on('opentag', ({ name, attributes }) => {
    depth++
    if (!(depth <= maxDepth)) refuse(`is nested more than ${maxDepth} deep`, 'Let the tool write a flatter file.')
    handler.open(name, attributes, parser.line)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(name)
  })
  if (handler.text) {
    /* Space around the root is reported as text too. */
    const pass = (piece: string): void => {
      if (depth > 0) handler.text?.(piece)
    }
    parser.on('text', pass)
    parser.on('cdata', pass)
  }
  return parser
}

/** The parser's complaints that people meet, in plain words. */
function inWords(complaint: string): string {
  if (/^unclosed tag|^unexpected end/.test(complaint)) return 'is cut short: it ends before all of its elements do'
  if (complaint.startsWith('documents may contain only one root')) return 'holds two documents in one file'
  if (complaint.startsWith('text data outside')) return 'has text before or after its XML'
  if (complaint.startsWith('document must contain a root')) return 'holds no XML, or is cut short'
  if (/^disallowed character|^malformed character/.test(complaint))
    return 'holds a character that XML does not allow, such as a colour code of the terminal'
  return `is not well-formed XML (${complaint.replace(/\.$/, '')})`
}

/** An attribute that is a whole number from 0; null where it is absent or empty. Throws `Unusable` for all else. */
export function countIn(attributes: Attributes, name: string, line: number): number | null {
  const written = attributes[name]?.trim() ?? ''
  if (written === '') return null
  if (/^\d{1,15}$/.test(written)) return Number(written)
  throw new Unusable(
    `says ${name}="${written.slice(0, 30)}", which is not a whole number`,
    'Let the tool write the file again, and change nothing in it.',
    line,
  )
}
