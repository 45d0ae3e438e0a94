/** Whether a JSON value is a k6 summary, of `handleSummary` or of `--summary-export`. */
export declare function looksLikeK6Summary(value: unknown): boolean;
/** Whether the metrics have the form of `--summary-export`, with their figures not below `values`. */
export declare function looksLikeLegacy(value: unknown): boolean;
