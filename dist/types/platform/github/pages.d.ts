import type { Client } from './client.ts';
import type { Shape } from './shape.ts';
import type { Asking } from './status-fault.ts';
export interface Listing {
    readonly entries: readonly Shape[];
    /** The server's own count, where it gives one. */
    readonly total: number | null;
}
/**
 * A REST list whole. Pages are counted by us; the server's link is only held against the count: it must lead to the next
 * page of the same list. A full last page without a link is followed by one more question, whose answer must be empty.
 */
export declare function readPages<T>(client: Client, asking: Asking, route: string, parameters: Readonly<Record<string, string | number>>, list: (data: Shape) => Listing, read: (entry: Shape) => readonly [id: string, value: T], enough?: (ids: ReadonlySet<string>) => boolean): Promise<readonly T[]>;
