/** What to do about a rule whose bound or set is not met. */
export declare function remedyFor(rule: string): string;
