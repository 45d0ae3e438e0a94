/** What a Markdown or plain text document says: its words and its headings, without code, comments and front matter. */
export interface MarkdownFacts {
    readonly words: number;
    readonly headings: readonly string[];
}
/** Headings are ATX (`## Steps`) and setext (underlined), outside fenced code and HTML comments (CommonMark 0.31). */
export declare function readMarkdown(text: string): MarkdownFacts;
