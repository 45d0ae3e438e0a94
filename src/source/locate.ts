import { EVENT_ID, getScalarValue, type Event } from 'js-yaml'
import { child } from '../model/pointer.ts'

/** Source range of a mapping entry (from its key), a sequence entry or the root; zero-based UTF-16 offsets. */
export interface Range {
  /** Where a reader should look: the key of a mapping entry, the first character of a sequence entry. */
  readonly start: number
  /** The value's own text, for scalars. */
  readonly scalar: string | null
}

interface Open {
  readonly pointer: string
  readonly mapping: boolean
  /** In a mapping: the key that waits for its value. */
  key: { readonly name: string; readonly start: number } | null
  index: number
}

/** The range of every JSON Pointer in one parsed document. */
export function rangesOf(events: readonly Event[], text: string): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>()
  const open: Open[] = []

  const place = (start: number, scalar: string | null): string => {
    const parent = open.at(-1)
    if (!parent) {
      ranges.set('', { start, scalar })
      return ''
    }
    const pointer = child(parent.pointer, parent.key ? parent.key.name : parent.index++)
    ranges.set(pointer, { start: parent.key?.start ?? start, scalar })
    parent.key = null
    return pointer
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
      case EVENT_ID.ALIAS:
        break
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open.push({ pointer: place(event.start, null), mapping: event.type === EVENT_ID.MAPPING, key: null, index: 0 })
        break
      case EVENT_ID.SCALAR: {
        const parent = open.at(-1)
        const start = opensAt(event.valueStart, text)
        if (parent?.mapping && !parent.key) parent.key = { name: getScalarValue(text, event), start }
        else place(start, text.slice(event.valueStart, event.valueEnd))
        break
      }
      case EVENT_ID.POP:
        open.pop()
    }
  }
  return ranges
}

/** A quoted scalar's range starts after its quote. */
function opensAt(valueStart: number, text: string): number {
  const before = text[valueStart - 1]
  return before === '"' || before === "'" ? valueStart - 1 : Math.max(0, valueStart)
}
