/**
 * The world failed: a disk error, a refused permission, an API that is down. Unknown is neither failed nor passed, so
 * the evidence that needed it becomes an `error`, never a pass and never a failure.
 */
export declare class Unavailable extends Error {
    readonly remedy: string;
    /** @param message What could not be found out, as a clause. */
    constructor(message: string, remedy: string, options?: ErrorOptions);
}
/** For evidence and people that only GitHub knows, where it can't be asked. */
export declare function noGitHub(): Unavailable;
