/** Seconds of a duration such as `45s`, `30m`, `36h`, `90d`; null for anything else. */
export declare function parseDuration(text: string): number | null;
/** "12 days", "1 hour 30 minutes", "0 seconds": the two largest units, rounded down. */
export declare function describeDuration(seconds: number): string;
