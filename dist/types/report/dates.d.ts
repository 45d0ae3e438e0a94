/** "9 December 2026, 06:00 UTC" of a report's instant; its own text where it is none. Without the runtime's locale data: the same bytes everywhere. */
export declare function sayInstant(instant: string): string;
