import type { Policy } from '../generated/policy.ts';
import type { Finding } from '../model/finding.ts';
/** What a schema can't say of a policy: dates that exist, periods with a length, nothing twice. */
export declare function policyMeaning(policy: Policy): readonly Finding[];
