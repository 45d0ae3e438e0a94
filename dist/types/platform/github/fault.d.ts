/**
 * Why one exchange with GitHub gave no answer. `passing`: worth asking again; `limited`: GitHub asks to wait; `final`:
 * asking again would not help.
 */
export declare class Fault extends Error {
    readonly kind: 'passing' | 'limited' | 'final';
    readonly remedy: string;
    /** Milliseconds to wait, where GitHub says so. */
    readonly waitMs: number;
    /** @param message What happened, as a clause that goes on after "could not be read from GitHub: ". */
    constructor(kind: Fault['kind'], message: string, remedy: string, { waitMs, cause }?: {
        readonly waitMs?: number;
        readonly cause?: unknown;
    });
}
export declare const tryLater = "Run the gate again in a while; githubstatus.com says whether GitHub has a fault.";
/** The answer is not what GitHub's description promises. */
export declare function malformed(what: string): Fault;
