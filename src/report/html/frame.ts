import { style } from '../../generated/style.ts'
import { tool } from '../../generated/tool.ts'
import { shapes } from './icons.ts'
import { html, type Html } from './markup.ts'

export interface Framed {
  readonly title: string
  /** Where the link that comes first leads: "Skip to …". */
  readonly skipTo: string
  readonly header: string
  readonly main: Html
  readonly footer: string
}

/**
 * A whole page around its content: self-contained, without a script; its policy lets in nothing but its own style sheet,
 * by digest. Text reaches it through the one template that escapes.
 */
export function frame({ title, skipTo, header, main, footer }: Framed): string {
  const safe: Html = { markup: style.css }
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${style.digest}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${safe}</style>
</head>
<body>
<svg class="shapes" aria-hidden="true">${shapes}</svg>
<a class="skip" href="#main">Skip to ${skipTo}</a>
<header class="top"><p>${header}</p></header>
<main id="main">
${main}</main>
<footer><p>${tool.name} ${tool.version}. ${footer}</p></footer>
</body>
</html>
`.markup
}
