import type { Limits } from './limits.ts';
import { type Asking } from './status-fault.ts';
/** What an exchange needs of the world. */
export interface World {
    readonly fetch: typeof fetch;
    readonly now: () => Date;
    readonly sleep: (milliseconds: number) => Promise<void>;
}
/** A `fetch` for Octokit that gives a whole, parsed-once JSON answer with status 200, or throws a `Fault`. */
export type Exchange = (url: string, init?: RequestInit) => Promise<Response>;
/**
 * One exchange with GitHub. Octokit itself takes a 204, an empty body, a page of HTML and a body that was cut off for
 * answers; here none of them is. Redirects are followed for reads on the same origin alone, so that the token goes
 * nowhere else.
 */
export declare function exchange(api: URL, asking: Asking, limits: Limits, world: World): Exchange;
