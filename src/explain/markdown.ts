import { anchorOf } from '../report/links.ts'
import type { Page, Part } from './page.ts'

/** Pages as one Markdown document; each has an anchor of its name, so that findings can link to it. */
export function pagesAsMarkdown(title: string, pages: readonly Page[]): string {
  return [`# ${title}`, '', '<!-- Written by tools/reference.mjs. Do not edit. -->', ...pages.flatMap(pageLines), ''].join('\n')
}

function pageLines({ name, title, parts }: Page): readonly string[] {
  return ['', `<a id="${anchorOf(name)}"></a>`, '', `## \`${name}\``, '', `**${plain(title)}**`, ...parts.flatMap((part) => ['', ...partLines(part)])]
}

function partLines(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`### ${plain(part.text)}`]
    case 'text':
      return [plain(part.text)]
    case 'code':
      return ['```yaml', part.text, '```']
    case 'list':
      return part.rows.map(({ term, text }) => `- \`${term}\`: ${plain(text)}`)
    case 'links':
      return part.rows.map(({ title, says, url }) => `- ${url === undefined ? plain(title) : `[${plain(title)}](<${url}>)`}${says === undefined ? '' : `: ${plain(says)}`}`)
  }
}

/** Our own words hold no markup but what looks like it: `**` of a glob, `<` of a placeholder. */
function plain(text: string): string {
  return text.replace(/[*_<>[\]|`]/g, (character) => `\\${character}`)
}
