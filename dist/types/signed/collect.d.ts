import type { Finding } from '../model/finding.ts';
import type { SourceFile } from '../model/observation.ts';
import type { Ports } from '../model/ports.ts';
import type { Statement } from '../model/records.ts';
import type { Signers } from '../model/signers.ts';
import type { Demands } from '../policy/demands.ts';
export interface SignedContext {
    readonly ports: Ports;
    /** Folder of the checklist, relative to the root. */
    readonly folder: string;
    readonly service: string;
    readonly release: string;
    readonly timezone: string;
    readonly demands: Demands;
    /** Every table must know the key. */
    readonly signers: readonly Signers[];
}
export interface Signed {
    readonly statements: readonly Statement[];
    /** Files that can't be understood: one of them could be a refusal, so they make the checklist invalid. */
    readonly malformed: readonly Finding[];
    readonly notices: readonly Finding[];
    /** The statements and signatures as they were read. */
    readonly files: readonly Pick<SourceFile, 'path' | 'sha256'>[];
}
/**
 * Reads the signed statements beside the checklist and checks each signature. A refusal stands whether or not it can be
 * proved; an acceptance that can't be proved says why, and never counts. Throws `Unavailable` where the disk fails.
 */
export declare function collectSigned(context: SignedContext): Promise<Signed>;
