/** The figures of one metric by k6's own names: `count`, `rate`, `passes`, `p(95)`. */
export type Figures = Readonly<Record<string, unknown>>;
export interface Metric {
    /** `http_reqs`, or with tags `http_reqs{scenario:peak}`. */
    readonly name: string;
    readonly figures: Figures;
    /** For each threshold whether k6 says that it failed. */
    readonly thresholds: readonly boolean[];
}
export interface Metrics {
    /** Whether the file has the form of `--summary-export`. */
    readonly isLegacy: boolean;
    readonly all: readonly Metric[];
}
/**
 * The metrics of both forms of a k6 summary. `handleSummary` puts figures under `values`, and a threshold that passed
 * is `{ok: true}`; `--summary-export` puts figures straight into the metric, and a threshold of `true` is one that
 * FAILED (grafana/k6 #1498). Throws `Unusable` where a file mixes the two, for then no threshold can be trusted.
 */
export declare function k6Metrics(metrics: Figures): Metrics;
/**
 * Whether a metric shows that it got a sample at all; k6 lets a threshold without one pass (grafana/k6 #4283). What can
 * prove it depends on the metric: a rate has samples that were true or false; a counter of 0 may never have been
 * touched; an empty trend or gauge is all zeros.
 */
export declare function hasSample(figures: Figures): boolean;
/** A figure that is finite and not negative, or null where the metric lacks it. */
export declare function amount(figures: Figures, key: string, metric: string): number | null;
/** As `amount`, for whole numbers. */
export declare function whole(figures: Figures, key: string, metric: string): number | null;
