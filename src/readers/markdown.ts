/** What a Markdown or plain text document says: its words and its headings, without code, comments and front matter. */
export interface MarkdownFacts {
  readonly words: number
  readonly headings: readonly string[]
}

/** Headings are ATX (`## Steps`) and setext (underlined), outside fenced code and HTML comments (CommonMark 0.31). */
export function readMarkdown(text: string): MarkdownFacts {
  const body = withoutComments(text.replace(/\r\n?/g, '\n').replace(/^---\n[\s\S]*?\n---(?:\n|$)/, ''))
  const headings: string[] = []
  let words = 0
  let fence: string | null = null
  let previous = ''
  for (const line of body.split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== null) {
      if (marker && marker[0] === fence[0] && marker.length >= fence.length && line.trim() === marker) fence = null
      continue
    }
    if (marker) {
      fence = marker
      continue
    }
    const heading = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/.exec(line)
    if (heading) headings.push(plain((heading[1] ?? '').replace(/[ \t]+#+[ \t]*$/, '')))
    else if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(line) && previous.trim() !== '') headings.push(plain(previous))
    words += (line.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).length
    previous = line
  }
  return { words, headings: headings.filter((heading) => heading !== '') }
}

/** A comment that never ends hides the rest of the text. */
function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start < 0) return kept + text.slice(from)
    kept += text.slice(from, start)
    const end = text.indexOf('-->', start + 4)
    if (end < 0) return kept
    from = end + 3
  }
}

function plain(heading: string): string {
  return heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '').trim()
}
