import type { Position } from '../model/finding.ts';
/** One parsed YAML or JSON document: its value, and where each part of it stands. */
export interface Document {
    readonly value: unknown;
    /** Line and column of what a JSON Pointer names; of its nearest located ancestor where it names nothing. */
    readonly locate: (pointer: string) => Position;
    /** A scalar as the file writes it (`2026.10`), null for anything else. */
    readonly written: (pointer: string) => string | null;
}
export interface SyntaxProblem {
    readonly message: string;
    readonly remedy: string;
    readonly at: Position;
}
export type Parsed = {
    readonly ok: true;
    readonly document: Document;
} | {
    readonly ok: false;
    readonly problem: SyntaxProblem;
};
/**
 * Parses YAML 1.2 (core schema) or JSON: one document, at most 32 deep, without anchors, aliases, tags, directives or
 * duplicate keys. Values and positions come from one parse.
 */
export declare function parseYaml(text: string): Parsed;
