/** Characters that hide, reorder or break text: controls, bidi marks, zero-width characters. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu

function show(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

/** For a terminal: one line, without control sequences, with hidden characters made visible. */
export function forTerminal(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(hidden, show)
}

/**
 * For GitHub Flavored Markdown and HTML: every character that Markdown or HTML could take for markup, a mention or a
 * link becomes a character reference; line ends become spaces. Text always stands within a line, so that list and heading
 * marks are harmless; `www.` and `GH-` would link without any markup.
 */
export function forMarkdown(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(hidden, show)
    .replace(/[&<>"'`|\\*_~[\]#@:$]|(?<=www)\.|(?<=GH)-/gi, (character) => `&#${character.charCodeAt(0)};`)
}

/** For the message of a workflow command (`::error::…`). */
export function forCommandData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}
