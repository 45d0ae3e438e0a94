import type { Ports } from '../model/ports.ts';
import type { Reference } from './reference.ts';
/** What a reference names; a file of this repository says where it really is. Throws `Unusable` and `Unavailable`. */
export declare function contentOf(reference: Reference, ports: Ports): Promise<{
    readonly bytes: Uint8Array;
    readonly realPath: string | null;
}>;
