import type { Collector } from './type.ts';
/** Actions and what became of them; one that is said to be closed on a day to come is still open. */
export declare const actionLog: Collector<'actionLog'>;
