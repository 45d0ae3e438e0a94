import type { Words } from '../source/words.ts';
/** What is said of a checklist that departs from its schema. */
export declare const checklistWords: Words;
