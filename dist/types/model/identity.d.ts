import type { Evidence } from '../generated/checklist.ts';
import type { Evidence as PolicyEvidence } from '../generated/policy.ts';
/** An entry as it is judged, or as a policy demands it: what has a type, settings and bounds. */
export type AnyEntry = Evidence | PolicyEvidence;
/** How entries of one item are told apart: by type and id, sign-offs by role. */
export declare function identityOf(entry: AnyEntry): string;
