import type { Limits } from './limits.ts';
import { type Shape } from './shape.ts';
import type { Asking } from './status-fault.ts';
/** A REST answer: what it says, and which page it says comes next. */
export interface Page {
    readonly data: Shape;
    readonly link: string | null;
}
export interface Client {
    readonly api: URL;
    readonly limits: Limits;
    /** Asks the REST API. `accept` takes the answer apart; a `Fault` that it throws counts as a fault of the answer. */
    get<T>(asking: Asking, route: string, parameters: Readonly<Record<string, string | number>>, accept: (page: Page) => T): Promise<T>;
    /** Writes over the REST API, once: a write whose answer got lost may have been done. */
    write<T>(asking: Asking, route: string, parameters: Readonly<Record<string, unknown>>, accept: (data: Shape) => T): Promise<T>;
    /** Asks the GraphQL API. An answer with errors is none, but for those that `tolerate` takes. */
    graphql<T>(asking: Asking, query: string, variables: Readonly<Record<string, unknown>>, accept: (data: Shape, errors: readonly Shape[]) => T, tolerate?: (error: Shape) => boolean): Promise<T>;
}
export interface ClientOptions {
    readonly api: URL;
    readonly token: string;
    readonly limits: Limits;
    readonly now: () => Date;
    readonly sleep: (milliseconds: number) => Promise<void>;
}
/** Octokit, which knows GitHub's routes, over exchanges that fail closed, with what failed in passing asked again. */
export declare function client({ api, token, limits, now, sleep }: ClientOptions): Client;
