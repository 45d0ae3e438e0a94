import type { Finding } from '../model/finding.ts';
import type { Statement } from '../model/records.ts';
import { type SignOffContext } from './weigh.ts';
export interface StandingRefusal {
    readonly statement: Statement;
    readonly unknown: boolean;
}
/**
 * Refusals that no later acceptance of the same person in the same role lifted. A refusal whose author may or may not
 * hold the role stands as unknown.
 */
export declare function standingRefusals(context: SignOffContext): readonly StandingRefusal[];
/** A veto: one accountable person who refuses outweighs any number who accept. */
export declare function refusalFindings(refusals: readonly StandingRefusal[], item: string, { unknownTeam }: SignOffContext): readonly Finding[];
