import type { Policy } from '../generated/policy.ts';
import type { Ports } from '../model/ports.ts';
import type { Signers } from '../model/signers.ts';
import { type Reference } from './reference.ts';
export interface ReadSigners extends Signers {
    /** The files in this repository that it was read from. */
    readonly files: readonly {
        readonly path: string;
        readonly sha256: string;
    }[];
}
/**
 * Who may sign, by the files that a policy names beside itself; null where it names none. Throws `Unusable` for a file
 * that is not there, `Unavailable` for one that can't be reached.
 */
export declare function signersOf({ allowedSigners, revokedSigners }: Policy, from: Reference, ports: Ports): Promise<ReadSigners | null>;
