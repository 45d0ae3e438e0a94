import type { Words } from '../source/shape.ts';
/** What is said of a policy that departs from its schema. */
export declare const policyWords: Words;
