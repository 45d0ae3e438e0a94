import type { ErrorObject } from 'ajv';
import type { Words } from './words.ts';
import type { Document } from './yaml.ts';
/** What is said of one departure from a schema. */
export interface Sentence {
    /** The rule's second part; the format's name is the first. */
    readonly rule: string;
    readonly message: string;
    readonly remedy: string;
    readonly pointer?: string;
}
/** Says in plain words what ajv found, and what to write instead. */
export declare function sentenceFor(error: ErrorObject, document: Document, format: Words): Sentence;
