/** Characters that hide, reorder or break text: controls, bidi marks, zero-width characters. */
const hidden = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu

function show(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

/** For a terminal: one line, without control sequences, with hidden characters made visible. */
export function forTerminal(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ').replace(hidden, show)
}

const plainMarks: ReadonlyMap<string, string> = new Map([
  ['✗', 'x'], ['✓', '+'], ['○', 'o'], ['·', '-'], ['→', '->'], ['…', '...'],
  ['‘', "'"], ['’', "'"], ['“', '"'], ['”', '"'], ['–', '-'], ['—', '-'], ['\u00a0', ' '],
])

/**
 * For a terminal that shows ASCII alone, after `forTerminal`: letters lose their accents, what has no likeness is shown by
 * number. There a byte of a longer character could be taken for a control character.
 */
export function forAscii(text: string): string {
  return text.normalize('NFC').replace(/[^\0-\x7f]/gu, (character) => plainMarks.get(character) ?? (/^([a-z])\p{M}+$/iu.exec(character.normalize('NFD'))?.[1] ?? show(character)))
}

/**
 * For GitHub Flavored Markdown and HTML: every character that Markdown or HTML could take for markup or a link becomes a
 * character reference; line ends become spaces. Text always stands within a line, so that list and heading marks are
 * harmless; `www.` and `GH-` would link without any markup. GitHub looks for mentions, references and addresses of mail in
 * what the references have become again, so those are parted by a space of no width.
 */
export function forMarkdown(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(hidden, show)
    .replace(/[&<>"'`|\\*_~[\]#@:$]|(?<=www)\.|(?<=GH)-/gi, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/(?:&#64;|&#35;|GH&#45;|www&#46;|&#58;(?=\/\/))/gi, '$&&#8203;')
    /* A cell that begins so would be a refusal by whoever's token writes it. */
    .replace(/^\s*[/\uff0f](?=\s*refu)/i, '&#47;')
}

/** Marks that pile up on one letter, beyond what any script needs, to draw over other lines. */
const piled = /(\p{M}{6})\p{M}+/gu

/** For the content of HTML and for quoted attributes: inert, with hidden characters made visible. */
export function forHtml(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(hidden, show)
    .replace(piled, '$1\u2026')
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** For XML text and attributes: markup escaped, characters that XML 1.0 does not allow made visible. */
export function forXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Cf}/gu, show)
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** For a SARIF message: brackets would make a link there, braces a placeholder (SARIF 2.1.0 §3.11.5 and §3.11.6). */
export function forSarif(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(hidden, show)
    .replace(/[[\]\\]/g, (character) => `\\${character}`)
    .replace(/[{}]/g, (brace) => brace + brace)
}
