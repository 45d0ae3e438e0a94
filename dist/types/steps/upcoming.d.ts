import { type JudgeContext, type JudgedItem } from '../judge/items.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Ports } from '../model/ports.ts';
import type { GateOptions } from './options.ts';
import type { ReadChecklist } from './read.ts';
export interface Upcoming {
    readonly findings: readonly Finding[];
    /** When a verdict of today ends, for something blocks from then on. */
    readonly lapses: readonly Instant[];
}
/** What does not block yet, and will from the day on which a policy is enforced. */
export declare function judgeUpcoming(read: ReadChecklist, judged: readonly JudgedItem[], context: JudgeContext, options: GateOptions, ports: Ports): Promise<Upcoming>;
