/** Counts requests by the second, to find the best rate over a window. */
export interface RateWindows {
    add(epochMs: number, requests?: number): void;
    /**
     * Highest requests per second over any window of so many milliseconds. Resolution: windows are whole clock seconds,
     * as many as fit into the given length (at least one), divided by the whole length; so the rate is never overstated,
     * and understated by less than two seconds' worth. A run shorter than the window is divided by the whole window. A
     * window of less than a second counts as one second.
     */
    best(windowMs: number): number;
}
/** Throws `Unusable` where requests lie in more than 744 different hours. */
export declare function rateWindows(): RateWindows;
