import type { Observation } from '../model/observation.ts';
import type { DemandedEvidence, SourcedEvidence } from '../policy/demands.ts';
/**
 * What was seen of an entry whose settings come in part from policies, held also to what is seen without those: a setting
 * that a policy gives must never help a checklist past a bound that it does not pass by itself.
 * @param alone What is seen without the policies' settings.
 */
export declare function withoutHelp(seen: Observation, alone: Observation, bare: SourcedEvidence, demanded: DemandedEvidence): Observation;
