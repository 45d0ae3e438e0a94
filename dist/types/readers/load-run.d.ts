/** What one load-test result file says, in one shape for every tool. Absent facts are null, never zero. */
export interface LoadRun {
    /** The file's format, as `explain` names it. */
    readonly format: string;
    /** Requests sent, answered or not. */
    readonly requests: number;
    readonly failedRequests: number;
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
    /** Names of scenarios, labels or transactions, in order of first appearance. */
    readonly scenarios: readonly string[];
    /** For a figure that the file lacks: which setting of the tool adds it. Keys are measure names, as `p99Ms`. */
    readonly howToAdd: Readonly<Record<string, string>>;
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
