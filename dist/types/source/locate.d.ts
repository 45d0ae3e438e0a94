import { type Event } from 'js-yaml';
/** Source range of a mapping entry (from its key), a sequence entry or the root; zero-based UTF-16 offsets. */
export interface Range {
    /** Where a reader should look: the key of a mapping entry, the first character of a sequence entry. */
    readonly start: number;
    /** The value's own text, for scalars. */
    readonly scalar: string | null;
}
/** The range of every JSON Pointer in one parsed document. */
export declare function rangesOf(events: readonly Event[], text: string): ReadonlyMap<string, Range>;
