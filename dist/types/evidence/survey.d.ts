import type { Collector } from './type.ts';
/** Answers over those who were asked, from counts of groups or from the responses themselves. */
export declare const survey: Collector<'survey'>;
