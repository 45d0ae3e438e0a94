import type { Format } from './format.ts';
import type { Head } from './head.ts';
/** A format that is known and no evidence; `instead` says what to give, as an imperative sentence. */
export declare function refusedFormat(tool: string, instead: string, looksLike: (head: Head) => boolean): Format<never> & {
    readonly read: 'refused';
};
