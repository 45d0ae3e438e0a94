import type { Words } from '../source/shape.ts';
/** What is said of a checklist that departs from its schema. */
export declare const checklistWords: Words;
