import type { EvidenceType } from '../model/rules.ts';
import type { Collector } from './type.ts';
/** Sign-offs are collected from the checklist, by the judge. */
export type CollectedType = Exclude<EvidenceType, 'signOff'>;
/** Every type of evidence that reads files, and how. */
export declare const collectors: {
    readonly [T in CollectedType]: Collector<T>;
};
