import type { Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import type { JudgedItem } from './items.ts';
export type Verdict = 'ready' | 'not-ready' | 'invalid' | 'undetermined';
/** Ready is concluded only from at least one required item, all of them satisfied; nothing else ever yields it. */
export declare function verdictOf(items: readonly JudgedItem[]): Exclude<Verdict, 'invalid'>;
/**
 * The earliest instant from now on at which something that a "ready" rests on lapses. Most of it is judged for the go-live and
 * lapses after it; what is due by a day, and a freeze, can end the verdict before.
 */
export declare function validUntil(items: readonly JudgedItem[], { now }: Instants, others: readonly Instant[]): Instant | null;
