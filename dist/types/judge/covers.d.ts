import type { AnyEntry } from '../model/identity.ts';
import type { SourceFile } from '../model/observation.ts';
/** What a sign-off of an item covers, before hashing. */
export interface Covered {
    readonly service: string;
    readonly release: string;
    readonly item: string;
    /** The item's effective entries, defaults filled in. */
    readonly entries: readonly AnyEntry[];
    readonly sources: readonly SourceFile[];
}
/**
 * The covered text of an item (specification §6): its demands as RFC 8785 JSON, hashed, and a line a file as sha256sum
 * prints it. Any change to evidence, bound or source gives another text, and so another digest.
 */
export declare function coveredText({ service, release, item, entries, sources }: Covered, sha256: (text: string) => string): string;
