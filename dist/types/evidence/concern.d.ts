import type { Instant } from '../model/instant.ts';
import type { People } from './gather.ts';
import { type Severity } from './register.ts';
/** What somebody raised against going live, as the register has it; texts are '' where it says nothing. */
export interface Concern {
    readonly id: string;
    readonly raisedOn: Instant | null;
    readonly raisedBy: string;
    readonly severity: string;
    readonly raisedSeverity: string;
    readonly summary: string;
    readonly status: string;
    readonly response: string;
    readonly respondedBy: string;
    readonly respondedOn: Instant | null;
    readonly acceptedBy: string;
    readonly acceptedOn: Instant | null;
    readonly owner: string;
    readonly due: Instant | null;
}
/** The keys of a concern in a register: columns of a table, keys of a YAML file. */
export declare const concernKeys: {
    readonly required: readonly ['id', 'raisedOn', 'raisedBy', 'severity', 'status', 'response'];
    readonly optional: readonly ['raisedSeverity', 'summary', 'respondedBy', 'respondedOn', 'acceptedBy', 'acceptedOn', 'owner', 'due'];
};
export interface JudgedConcern {
    readonly severity: Severity | null;
    /** Null where the concern is closed; else why it counts as open, as a clause. */
    readonly open: string | null;
    readonly answered: boolean;
}
/** A concern is closed only with a response and a dated acceptance, by who raised it or by the adjudicator's role. */
export declare function judgeConcern(concern: Concern, adjudicator: string | undefined, people: People, now: Instant): JudgedConcern;
/** Whether a person may accept in the place of who raised a concern: a holder of the adjudicating role who does not own the item. */
export declare function isAdjudicator(person: string, role: string | undefined, { roles, owner, owners }: People): boolean;
