/** How long, how often and how much the gate asks GitHub before it gives up; giving up is an error, never an answer. */
export interface Limits {
    /** Milliseconds until an answer begins. */
    readonly headersMs: number;
    /** Milliseconds until it has come whole. */
    readonly requestMs: number;
    /** Milliseconds that a run waits in all because GitHub asks it to. */
    readonly waitMs: number;
    /** Milliseconds that all requests of a run take together. */
    readonly totalMs: number;
    /** Waits before a question that failed in passing is asked again. */
    readonly retriesMs: readonly number[];
    readonly requests: number;
    readonly pages: number;
    readonly bytes: number;
    /** Milliseconds by which GitHub's clock and ours may differ. */
    readonly skewMs: number;
}
export declare const usualLimits: Limits;
