import type { Words } from '../source/words.ts';
/** What is said of a policy that departs from its schema. */
export declare const policyWords: Words;
