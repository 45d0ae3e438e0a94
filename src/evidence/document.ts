import { measured, unmeasured } from '../model/observation.ts'
import { extensionOf } from '../model/path.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { readMarkdown } from '../readers/markdown.ts'
import type { Collector } from './type.ts'
import { whenOf } from './when.ts'

const textExtensions: ReadonlySet<string> = new Set(['md', 'markdown', 'txt', 'text'])

/** Text is counted; other kinds of file are hashed and dated only, so a bound on their words is unmet. */
export const document: Collector<'document'> = async (entry, gather) => {
  const words: (number | null)[] = []
  const headings = new Set<string>()
  const opaque: string[] = []
  let documents = 0
  for (const path of await gather.expand(entry.files)) {
    const isText = textExtensions.has(extensionOf(path))
    const read = await gather.whole(path, (bytes) => (isText ? readMarkdown(decode(bytes)) : null))
    documents++
    if (!isText) opaque.push(path)
    else if (read) {
      gather.guard(path, () => {
        if (read.words === 0) throw new Unusable('the document has no words', 'Write it.')
      })
      words.push(read.words)
      for (const heading of read.headings) headings.add(heading)
    }
  }
  const when = whenOf(null, entry.occurredOn, gather.times)
  const shortest = words.reduce<number | null>((least, count) => (least === null || (count ?? NaN) < least ? count : least), null)
  return {
    measures: {
      documents: measured(documents),
      words:
        opaque.length > 0 || shortest === null
          ? unmeasured(`the words of ${opaque[0] ?? 'no document'} can't be counted`, 'Keep the document as Markdown or text.')
          : measured(shortest),
      age: when.age,
    },
    sets: { headings: opaque.length > 0 ? [] : [...headings] },
    occurredAt: when.at,
    warnings: when.warnings,
  }
}
