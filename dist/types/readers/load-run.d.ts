/** What one load-test result file says, in one shape for every tool. Absent facts are null, never zero. */
export interface LoadRun {
    /** The file's format, as `explain` names it. */
    readonly format: string;
    /** Whether the file only adds to another one: it tells of thresholds, and measures nothing. */
    readonly isSupplement: boolean;
    /** Requests sent, answered or not. */
    readonly requests: number;
    readonly failedRequests: number;
    /** Why failed requests may be missing from the count, as a clause; null where all are in it. */
    readonly uncounted: string | null;
    /** First request, epoch milliseconds. A text is the tool's own local time without offset (ISO, no zone). */
    readonly startedAt: number | string | null;
    readonly durationMs: number | null;
    /** The run's average, for summaries; raw results give `bestWindow` instead. */
    readonly requestsPerSecond: number | null;
    /**
     * Highest requests per second over any window of so many milliseconds (raw results only). A run shorter than the
     * window is divided by the whole window.
     */
    readonly bestWindow: ((windowMs: number) => number) | null;
    readonly concurrentUsers: number | null;
    readonly latency: Latency;
    /** True where percentiles were computed by us (nearest rank), not read from the tool's summary. */
    readonly computed: boolean;
    /** The tool's own thresholds that failed, or that passed without a single sample. */
    readonly failedThresholds: number;
    /** Thresholds that the file declares without saying how they ended. */
    readonly undecidedThresholds: number;
    /** Scenarios, labels or transactions, in order of first appearance, each with what the file says of it alone. */
    readonly scenarios: readonly Scenario[];
    /** For a figure that the file lacks: which setting of the tool adds it. Keys are measure names, as `p99Ms`. */
    readonly howToAdd: Readonly<Record<string, string>>;
    /** What a reader of the report should know of the file. */
    readonly notes: readonly Note[];
}
/** One scenario, label or transaction of a run. Null where the file does not tell it by itself. */
export interface Scenario {
    readonly name: string;
    readonly requests: number | null;
    readonly failedRequests: number | null;
    readonly latency: Latency;
}
export interface Note {
    /** A clause after the file's name. */
    readonly message: string;
    readonly remedy: string;
    /** Whether the tool's exit code would tell. */
    readonly isExitCode?: boolean;
}
/** Milliseconds; null where the file does not give the figure. */
export interface Latency {
    readonly meanMs: number | null;
    readonly p50Ms: number | null;
    readonly p90Ms: number | null;
    readonly p95Ms: number | null;
    readonly p99Ms: number | null;
    readonly slowestMs: number | null;
}
export declare const noLatency: Latency;
/**
 * A run with what its file says, and null or none for the rest. Throws `Unusable` where more requests failed than were
 * made, or a higher percentile is below a lower one.
 */
export declare function loadRun(said: Pick<LoadRun, 'format' | 'requests' | 'failedRequests'> & Partial<LoadRun>): LoadRun;
