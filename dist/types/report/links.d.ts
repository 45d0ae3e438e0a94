/** Where the documentation of a rule stands, at the version that reports it. Rule ids hold only letters, digits, `-` and `/`. */
export declare function ruleUri(rule: string): string;
/** Anchor of a page within its document. */
export declare function anchorOf(name: string): string;
