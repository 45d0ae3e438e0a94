import { forHtml } from '../escape.ts'

/** Markup that is safe to write: made by `html` alone, so that no text reaches a page unescaped. */
export interface Html {
  readonly markup: string
}

export type Part = Html | string | number | null | readonly Part[]

/** A template of markup. Text that is put into it is escaped, for content and for quoted attributes alike; markup is not. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, i) => text + (i < parts.length ? written(parts[i] ?? null) : '')).join('') }
}

/** Between a number and its unit, where a line must not end. */
const unit = /(?<=\d) (?=%|ms\b)/g

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return forHtml(part).replace(unit, '\u00a0')
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(written).join('')
}
