import type { Finding } from '../model/finding.ts';
import type { Words } from './words.ts';
import { type Document } from './yaml.ts';
/** A kind of file that people write. */
export interface Format<T> {
    /** What it is called in messages, and the first part of its rules: `checklist/syntax`. */
    readonly name: string;
    readonly accepts: (value: unknown) => value is T;
    /** What to say of one that is not accepted; loaded only then. */
    readonly explain: () => Promise<Words>;
}
export type ReadAs<T> = {
    readonly ok: true;
    readonly value: T;
    readonly document: Document;
} | {
    readonly ok: false;
    readonly findings: readonly Finding[];
    readonly document: Document | null;
    readonly value: unknown;
};
/** Reads a file that people write: text, then shape; each stage is judged whole before the next. */
export declare function readAs<T>(bytes: Uint8Array, { name, accepts, explain }: Format<T>): Promise<ReadAs<T>>;
/** As a reader meets them. */
export declare function inOrder(findings: readonly Finding[], { locate }: Pick<Document, 'locate'>): readonly Finding[];
