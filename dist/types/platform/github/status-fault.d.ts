import { Fault } from './fault.ts';
/** What of a request its faults should name. */
export interface Asking {
    /** What is asked for, as in "the reviews of pull request #7". */
    readonly what: string;
    /** The least permission for it, as in "pull-requests: read". */
    readonly permission: string;
    /** Whether it is to be written: then it is asked once, and what is made anew is answered with 201. */
    readonly isWrite?: boolean;
}
/**
 * What an answer's status means where it is not 200: nothing but 200 is ever an answer (201 to a write). 409 is no empty list, 204 no list
 * at all, and 404 may hide what the token must not see.
 */
export declare function faultOfStatus(status: number, headers: Headers, text: string, { permission, isWrite }: Asking, now: Date): Fault | null;
export declare function grant(permission: string): string;
/** How long GitHub asks to wait: until the limit is reset, or a minute where it does not say. */
export declare function limited(headers: Headers, now: Date): Fault;
