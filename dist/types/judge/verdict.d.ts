import type { Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import type { JudgedItem } from './items.ts';
export type Verdict = 'ready' | 'not-ready' | 'invalid' | 'undetermined';
/** Ready is concluded only from at least one required item, all of them satisfied; nothing else ever yields it. */
export declare function verdictOf(items: readonly JudgedItem[]): Exclude<Verdict, 'invalid'>;
/** The earliest instant after the one judged for at which something that a "ready" rests on lapses. */
export declare function validUntil(items: readonly JudgedItem[], { judgedFor }: Instants, others: readonly Instant[]): Instant | null;
