import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import { type Observation } from '../model/observation.ts';
import type { DemandedEvidence, DemandedItem, Demands } from '../policy/demands.ts';
import { type JudgedMeasure, type JudgedSet } from './bounds.ts';
import { type AwaitedSignOff } from './sign-offs.ts';
import type { SignOffContext, WeighedStatement } from './weigh.ts';
import type { Approval, Statement } from '../model/records.ts';
export type Outcome = 'satisfied' | 'pending' | 'unsatisfied' | 'error';
export type Disposition = 'required' | 'waived' | 'not-applicable' | 'advisory' | 'other-environment';
export interface JudgedEvidence {
    readonly demanded: DemandedEvidence;
    readonly status: 'met' | 'unmet' | 'error';
    /** Unmet only because people have still to sign. */
    readonly awaitsSignOff: boolean;
    readonly observation: Observation;
    readonly measures: readonly JudgedMeasure[];
    readonly sets: readonly JudgedSet[];
    readonly weighed: readonly WeighedStatement[];
    readonly awaited: AwaitedSignOff | null;
}
export interface JudgedItem {
    readonly demanded: DemandedItem;
    readonly outcome: Outcome;
    readonly disposition: Disposition;
    readonly blocks: boolean;
    /** What a sign-off must cover today. */
    readonly covers: string | null;
    readonly waivedUntil: Instant | null;
    readonly evidence: readonly JudgedEvidence[];
    readonly findings: readonly Finding[];
    /** When something that the item rests on lapses. */
    readonly lapses: readonly Instant[];
}
/** What was gathered of one item. */
export interface ObservedItem {
    readonly demanded: DemandedItem;
    /** One a entry, in order; null for sign-offs, which are judged here. */
    readonly observations: readonly (Observation | null)[];
    readonly covers: string | null;
}
export interface JudgeContext {
    readonly demands: Demands;
    readonly statements: readonly Statement[];
    readonly approvals: readonly Approval[];
    readonly environment: string | null;
    readonly times: Instants;
    readonly unheard?: SignOffContext['unheard'];
    readonly unknownTeam?: SignOffContext['unknownTeam'];
}
/** Judges one item from what was gathered: every bound, every sign-off, then what excuses it. */
export declare function judgeItem(observed: ObservedItem, context: JudgeContext): JudgedItem;
