import type { Collector } from './type.ts';
/** Answers over those who were asked; rows dated after now show nothing yet. */
export declare const survey: Collector<'survey'>;
