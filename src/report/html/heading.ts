import { html, type Html, type Part } from './markup.ts'

/** A heading of a level: one deeper where the page holds several reports. */
export function heading(level: number, content: Part, id: string | null = null): Html {
  const name = { markup: `h${Math.min(Math.max(Math.trunc(level), 1), 6)}` }
  return id === null ? html`<${name}>${content}</${name}>` : html`<${name} id="${id}">${content}</${name}>`
}

/** A part of a report; a landmark where the report is alone in the page, for among several their names would not be told apart. */
export function section(level: number, id: string, title: string, content: Part, note: Part = null): Html {
  return html`<section${level === 2 ? html` aria-labelledby="${id}"` : null}>${heading(level, title, id)}${note === null ? null : html`<p class="note">${note}</p>`}${content}</section>\n`
}

/** A table that a narrow screen can scroll by itself, by keyboard too. */
export function table(label: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0"><table><caption class="sr">${label}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
}
