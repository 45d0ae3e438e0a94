import { SaxesParser } from 'saxes'
import { Unusable } from '../model/unusable.ts'

const maxDepth = 64

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  close(name: string): void
}

/** Reads XML strictly: well formed, one root, at most 64 deep, no DOCTYPE and so no entities. Throws `Unusable`. */
export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Unusable('has a DOCTYPE, which the gate does not read', 'Let the tool write the report without one.', parser.line)
  })
  parser.on('error', (error) => {
    throw new Unusable(`is not well-formed XML, or is cut short (${error.message.replace(/^\d+:\d+: /, '')})`, 'Let the tool write it again, whole.', parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxDepth) throw new Unusable(`is nested more than ${maxDepth} deep`, 'Let the tool write a flatter report.', parser.line)
    handler.open(name, attributes, parser.line)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(name)
  })
  parser.write(text.replace(/^\ufeff/, '')).close()
}
