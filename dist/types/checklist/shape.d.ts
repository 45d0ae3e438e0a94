import type { Finding } from '../model/finding.ts';
import type { Document } from '../source/yaml.ts';
/** Findings for everything in which a document that is no checklist departs from the schema; at least one. */
export declare function shapeFindings(document: Document): readonly [Finding, ...Finding[]];
