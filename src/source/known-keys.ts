import { child, keysOf } from '../model/pointer.ts'
import type { Words } from './words.ts'
import type { Document } from './yaml.ts'

/** The keys that the object at a pointer can have. */
export function knownKeys(pointer: string, document: Document, { name, keys, objects = {} }: Words): readonly string[] {
  const path = keysOf(pointer)
  const [last = '', list = ''] = [path.at(-1), path.at(-2)]
  const own = objects[list] ?? objects[last]
  return (keys[path.length === 0 ? name : (own ?? objectAt(path, document))] ?? '').split(' ')
}

function objectAt(path: readonly string[], document: Document): string {
  const [last = '', list] = [path.at(-1), path.at(-2)]
  if (last === 'expectedPeak') return last
  switch (list) {
    case 'scenarios':
      return 'scenarioBounds'
    case 'items':
      return 'item'
    case 'evidence':
      return document.written(child('', ...path, 'type')) ?? ''
    case 'signOffs':
      return 'signOffRecord'
    case 'conditions':
      return 'condition'
    case 'waivers':
      return 'waiver'
    case 'notApplicable':
      return 'notApplicable'
    default:
      return last === 'results' || list === 'results' ? 'loadResult' : 'tableObject'
  }
}
