import type { Collector } from './type.ts';
/** Text is counted; other kinds of file are hashed and dated only, so a bound on their words is unmet. */
export declare const document: Collector<'document'>;
