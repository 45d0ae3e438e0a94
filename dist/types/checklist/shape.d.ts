import type { Checklist } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Document } from '../source/yaml.ts';
/** Findings for everything in which a document departs from the checklist's schema; none where it is a checklist. */
export declare function shapeFindings(document: Document): readonly Finding[];
/** Whether the schema accepted the document: only then it has a checklist's shape. */
export declare function isChecklist(value: unknown): value is Checklist;
