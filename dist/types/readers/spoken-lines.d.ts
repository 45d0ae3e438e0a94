/** A line that somebody wrote in their own words: outside quotes, code, HTML comments and the like. */
export interface SpokenLine {
    readonly text: string;
    /** Whether the line stands by itself beyond doubt; one that follows a quote or part of a comment may not. */
    readonly isPlain: boolean;
}
/**
 * The lines of a comment that are the writer's own words, as GitHub shows them (GFM): not quotes, fenced or indented
 * code, HTML comments, or elements that show text as code or quote. What is never closed runs to the end.
 */
export declare function spokenLines(body: string): readonly SpokenLine[];
