import type { Page, Part } from './page.ts'

export interface Style {
  readonly width: number
  readonly bold: (text: string) => string
}

/** A page for a terminal. */
export function pageForTerminal({ name, title, parts }: Page, style: Style): string {
  return [style.bold(name), ...wrap(title, style.width), ...parts.flatMap((part) => ['', ...partLines(part, style)]), ''].join('\n')
}

function partLines(part: Part, { width, bold }: Style): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [bold(part.text)]
    case 'text':
      return wrap(part.text, width)
    case 'code':
      return part.text.split('\n').map((line) => `  ${line}`)
    case 'list':
      return part.rows.flatMap(({ term, text }) => [`  ${bold(term)}`, ...wrap(text, width - 6).map((line) => `      ${line}`)])
  }
}

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
