import type { Asking } from './status-fault.ts';
/** One page of a list: entries with their ids, the server's count where it gives one, and where the next page begins. */
export interface Part<T> {
    readonly entries: readonly (readonly [id: string, value: T])[];
    readonly total: number | null;
    /** Null after the last. */
    readonly next: string | null;
}
/**
 * A list whole: page after page, each entry once, as many as the server counts. Where that does not agree, because
 * entries moved between pages meanwhile, all of it is read once more; after that it is an error.
 *
 * @param enough Where not all is needed: whether the ids read so far are.
 */
export declare function wholeList<T>(first: () => Promise<Part<T>>, more: (next: string) => Promise<Part<T>>, { what }: Asking, pages: number, enough?: (ids: ReadonlySet<string>) => boolean): Promise<readonly T[]>;
