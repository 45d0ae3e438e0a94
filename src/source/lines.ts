import type { Position } from '../model/finding.ts'

/** Turns offsets (UTF-16 code units) into one-based lines and columns; LF, CRLF and a lone CR each end a line. */
export function positions(text: string): (offset: number) => Position {
  let known: readonly number[] | undefined
  return (offset) => {
    const starts = (known ??= lineStarts(text))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 }
  }
}

/** Looked for only where somebody asks for a place. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
