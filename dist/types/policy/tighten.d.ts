import type { Checklist } from '../generated/checklist.ts';
import { type Demands } from './demands.ts';
import { type When } from './merge.ts';
import type { PolicyFile } from './policy-file.ts';
/** A policy as far as it demands something. */
export type DemandingPolicy = Pick<PolicyFile, 'name' | 'address' | 'policy'>;
/** What a checklist and its policies demand together at an instant: the stricter of every two. */
export declare function tighten(checklist: Checklist, path: string, policies: readonly DemandingPolicy[], when: When): Demands;
