/** A line that somebody wrote in their own words: outside quotes, code, HTML comments and the like. */
export interface SpokenLine {
  readonly text: string
  /** Whether the line stands by itself beyond doubt; one that follows a quote or part of a comment may not. */
  readonly isPlain: boolean
}

const enclosing = 'pre|code|blockquote|script|style|textarea|template'

/**
 * The lines of a comment that are the writer's own words, as GitHub shows them (GFM): not quotes, fenced or indented
 * code, HTML comments, or elements that show text as code or quote. What is never closed runs to the end.
 */
export function spokenLines(body: string): readonly SpokenLine[] {
  const lines: SpokenLine[] = []
  let fence: string | null = null
  let isComment = false
  let element: string | null = null
  let followsQuote = false
  /* A fence in a list ends with its item, which is hard to tell: from there on nothing is beyond doubt. */
  let isPlain = true
  /* What a paragraph begins with may hide what follows in it: code, a link's title, a tag. Commands hide nothing. */
  let follows: 'nothing' | 'words' = 'nothing'
  for (const raw of body.replace(/\r\n?/g, '\n').split('\n')) {
    if (isComment) {
      if (!raw.includes('-->')) continue
      isComment = false
      const rest = raw.slice(raw.indexOf('-->') + 3)
      if (rest.trim() !== '') lines.push({ text: rest.trim(), isPlain: false })
      continue
    }
    const marker = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(raw)?.[1]
    if (fence !== null) {
      if (marker && marker[0] === fence[0] && marker.length >= fence.length && raw.trim() === marker) fence = null
      follows = 'nothing'
      continue
    }
    if (element !== null) {
      if (new RegExp(`</${element}\\s*>`, 'i').test(raw)) element = null
      continue
    }
    if (marker) {
      fence = marker
      followsQuote = false
      continue
    }
    if (raw.trim() === '') {
      followsQuote = false
      follows = 'nothing'
      continue
    }
    if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:`{3}|~{3})/.test(raw)) isPlain = false
    if (/^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/.test(raw)) {
      followsQuote = true
      continue
    }
    if (/^(?: {4}|\t| {1,3}\t)/.test(raw) && !followsQuote) continue
    /* Raw HTML may run on to where nobody looks: from there on nothing is beyond doubt. */
    if (/<[a-z!?/]/i.test(raw)) isPlain = false
    const { text, open } = withoutComments(raw)
    isComment = open
    const opened = new RegExp(`<(${enclosing})\\b`, 'i').exec(text)?.[1]
    if (opened !== undefined) {
      if (!new RegExp(`</${opened}\\s*>`, 'i').test(text)) element = opened
      continue
    }
    if (text.trim() !== '') lines.push({ text: text.trim(), isPlain: isPlain && !followsQuote && text === raw && follows === 'nothing' && !/^[ \t]/.test(raw) })
    if (!/^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\/|condition:)/i.test(raw)) follows = 'words'
  }
  return lines
}

function withoutComments(line: string): { readonly text: string; readonly open: boolean } {
  let text = ''
  let from = 0
  for (;;) {
    const start = line.indexOf('<!--', from)
    if (start < 0) return { text: text + line.slice(from), open: false }
    text += line.slice(from, start)
    const end = line.indexOf('-->', start + 4)
    if (end < 0) return { text, open: true }
    from = end + 3
  }
}
