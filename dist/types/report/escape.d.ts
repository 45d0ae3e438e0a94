/** For a terminal: one line, without control sequences, with hidden characters made visible. */
export declare function forTerminal(text: string): string;
/**
 * For a terminal that shows ASCII alone, after `forTerminal`: letters lose their accents, what has no likeness is shown by
 * number. There a byte of a longer character could be taken for a control character.
 */
export declare function forAscii(text: string): string;
/**
 * For GitHub Flavored Markdown and HTML: every character that Markdown or HTML could take for markup or a link becomes a
 * character reference; line ends become spaces. Text always stands within a line, so that list and heading marks are
 * harmless; `www.` and `GH-` would link without any markup. GitHub looks for mentions, references and addresses of mail in
 * what the references have become again, so those are parted by a space of no width.
 */
export declare function forMarkdown(text: string): string;
/** For the content of HTML and for quoted attributes: inert, with hidden characters made visible. */
export declare function forHtml(text: string): string;
/** For XML text and attributes: markup escaped, characters that XML 1.0 does not allow made visible. */
export declare function forXml(text: string): string;
/** For a SARIF message: brackets would make a link there, braces a placeholder (SARIF 2.1.0 §3.11.5 and §3.11.6). */
export declare function forSarif(text: string): string;
