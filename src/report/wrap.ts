// oxlint-disable-next-line no-control-regex
const style = /\u001b\[\d+m/g
const marks = /\p{M}/u
/** East Asian wide and fullwidth characters, and pictures: two columns each (Unicode Standard Annex 11, by blocks). */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  const plain = text.replace(style, '')
  if (/^[ -~]*$/.test(plain)) return plain.length
  let width = 0
  for (const character of plain) width += marks.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

export function indentOf(text: string): number {
  return text.replace(style, '').search(/[^ ]|$/)
}

/**
 * Breaks a line between words, so that none takes more columns than there are; what follows is indented by `hang`. A word
 * that is longer than a line, as a path or a digest may be, stays whole and has a line of its own.
 */
export function wrap(line: string, columns: number, hang: number): string[] {
  if (widthOf(line) <= columns) return [line]
  const [, start = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? []
  const lines: string[] = []
  let current = start
  let isEmpty = true
  for (const word of rest.split(' ')) {
    const longer = isEmpty ? current + word : `${current} ${word}`
    if (!isEmpty && widthOf(longer) > columns) {
      lines.push(current)
      current = ' '.repeat(hang) + word
    } else current = longer
    isEmpty = false
  }
  return [...lines, current]
}
