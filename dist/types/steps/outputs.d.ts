import type { Resolved } from '../policy/resolve.ts';
import type { GateOptions } from './options.ts';
/** Throws `GateError` where a report of this run would be written over a policy, or among the signed statements. */
export declare function refuseReportsOver({ checklist, outputs }: GateOptions, { policies, places }: Resolved): void;
