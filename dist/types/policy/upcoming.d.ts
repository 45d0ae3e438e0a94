import type { Checklist } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Demands } from './demands.ts';
import { type When } from './merge.ts';
import { type DemandingPolicy } from './tighten.ts';
/**
 * What a checklist and its policies demand at an instant, with what each item must show from the next day on which a policy
 * asks for more of it (`enforceFrom`). An item that only such a demand names is advisory until then.
 */
export declare function withUpcoming(checklist: Checklist, path: string, policies: readonly DemandingPolicy[], when: When): Demands;
/** What will block from a day on, and is only reported until then. */
export declare function upcomingFinding(finding: Finding, from: string): Finding;
