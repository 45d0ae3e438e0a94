import type { Report } from '../generated/report.ts';
import type { Finding } from '../model/finding.ts';
import type { Files, Ports } from '../model/ports.ts';
import type { Approval, Statement } from '../model/records.ts';
import { Unavailable } from '../model/unavailable.ts';
import type { Demands } from '../policy/demands.ts';
import { type GatheredItem } from './gather.ts';
import type { GateOptions } from './options.ts';
import { type ReadChecklist } from './read.ts';
export interface Base {
    /** The files of its commit. */
    readonly files: Files | null;
    /** The baseline's checklist; null where there is none to compare with. */
    readonly read: ReadChecklist | null;
    /** What people said in its checklist and in signed statements beside it; signatures are not checked. */
    readonly statements: readonly Statement[];
    readonly findings: readonly Finding[];
    /** Why nothing can be held to it, so that nothing is ready. */
    readonly refusal: Finding | null;
    /** Why the baseline could not be read. */
    readonly failed: Unavailable | null;
}
export declare const noBaseline: Base;
/** The checklist as it stood in the baseline. */
export declare function baselineOf(options: GateOptions, ports: Ports): Promise<Base>;
/** The report where the baseline could not be read: unknown is not yes. */
export declare function undeterminedBy({ message, remedy }: Unavailable, { checklist, sha256, document, policies, times }: ReadChecklist, { environment, asOf }: GateOptions): Report;
export interface HeldLine {
    readonly demands: Demands;
    readonly approvals: readonly Approval[];
    /** Refusals of the baseline in whose place an acceptance stands here. */
    readonly refusals: readonly Statement[];
    /** Adds what vanished from registers since the baseline. */
    readonly compared: (gathered: readonly GatheredItem[]) => readonly GatheredItem[];
}
/** What is demanded, held to the baseline where there is one. What compares is loaded only then. */
export declare function heldTo(base: Base, read: ReadChecklist, statements: readonly Statement[], options: GateOptions, ports: Ports): Promise<HeldLine>;
