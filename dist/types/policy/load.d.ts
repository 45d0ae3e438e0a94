import type { Policy } from '../generated/policy.ts';
import { type ReadAs } from '../source/read.ts';
/** Reads a policy: text, then shape, then meaning. One that is malformed is never applied in part. */
export declare function loadPolicy(bytes: Uint8Array): Promise<ReadAs<Policy>>;
