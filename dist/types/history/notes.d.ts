import type { Seen } from './judge-at.ts';
/** What the history could not see, in sentences. */
export declare function notesOf(seen: readonly Seen[], touched: number, judged: number): string[];
