import type { Finding } from '../model/finding.ts';
import type { Words } from './words.ts';
import type { Document } from './yaml.ts';
/** Findings for everything in which a document that is not accepted departs from its schema; at least one. */
export declare function shapeFindings(document: Document, words: Words): readonly [Finding, ...Finding[]];
