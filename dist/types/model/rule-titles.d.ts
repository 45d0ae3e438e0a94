/** What a rule is about, as a clause: what a bound measures, or what is wrong. */
export declare function titleOfRule(rule: string): string;
