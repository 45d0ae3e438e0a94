/** Whether a JSON value is an axe result, or a list of them. */
export declare function looksLikeAxe(value: unknown): boolean;
/** Whether a JSON value is an EARL report (JSON-LD) of one page, or a list of them. */
export declare function looksLikeEarl(value: unknown): boolean;
/** Whether a JSON value is the list of issues that pa11y writes. A page without any is `[]`, which could be anything. */
export declare function looksLikePa11y(value: unknown): boolean;
/** Whether a JSON value is what pa11y-ci writes. */
export declare function looksLikePa11yCi(value: unknown): boolean;
/** Whether a JSON value is a Lighthouse report. */
export declare function looksLikeLighthouse(value: unknown): boolean;
