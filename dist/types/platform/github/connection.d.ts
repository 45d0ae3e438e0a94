import type { Client } from './client.ts';
import type { Shape } from './shape.ts';
import type { Asking } from './status-fault.ts';
import { type Part } from './whole-list.ts';
/** A list that hangs on a node of GitHub's graph, which may fill several pages. */
export interface Connection<T> {
    /** The type of the node, as `Issue`. */
    readonly on: string;
    readonly name: string;
    /** Needed where one field is asked for twice. */
    readonly alias?: string;
    /** Further arguments, each behind a comma. */
    readonly filter?: string;
    readonly size: number;
    /** What to select of each entry, besides its id. */
    readonly selection: string;
    readonly read: (node: Shape) => T;
}
/** The text that asks for the first page. */
export declare function firstPage<T>({ name, alias, filter, size, selection }: Connection<T>): string;
/** Every entry of a connection whose first page, and the node's id, were asked for already. */
export declare function readConnection<T>(client: Client, asking: Asking, node: Shape, connection: Connection<T>): Promise<readonly T[]>;
/** One page; an entry that the token may not see is a fault, not one less. */
export declare function partOf<T>(page: Shape, read: (node: Shape) => T): Part<T>;
