import { forTerminal } from '../report/escape.ts'
import type { Page, Part } from './page.ts'

export interface Style {
  readonly width: number
  readonly bold: (text: string) => string
}

/** A page for a terminal: of a policy or a checklist that somebody else wrote, too. */
export function pageForTerminal({ name, title, parts }: Omit<Page, 'kind'>, style: Style): string {
  return [style.bold(forTerminal(name)), ...wrap(title, style.width), ...parts.flatMap((part) => ['', ...partLines(part, style)]), ''].join('\n')
}

function partLines(part: Part, { width, bold }: Style): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return wrap(part.text, width).map(bold)
    case 'text':
      return wrap(part.text, width)
    case 'code':
      return part.text.split('\n').map((line) => `  ${forTerminal(line)}`)
    case 'list':
      return part.rows.flatMap(({ term, text }) => [`  ${bold(forTerminal(term))}`, ...wrap(text, width - 6).map((line) => `      ${line}`)])
    case 'links':
      return part.rows.flatMap(({ title, says, url }) => [
        ...wrap(`- ${title}${says === undefined ? '' : `: ${says}`}`, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`),
        ...(url === undefined ? [] : [`    ${forTerminal(url)}`]),
      ])
  }
}

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of forTerminal(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
