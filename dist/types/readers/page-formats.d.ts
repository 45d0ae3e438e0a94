import { looksLikeAxe, looksLikeEarl, looksLikeLighthouse, looksLikePa11y, looksLikePa11yCi } from './page-signs.ts';
/** What the gate reads of accessibility. The order decides where two would take a file. */
export declare const pageFormats: {
    readonly axe: {
        readonly tool: 'axe';
        readonly read: 'json';
        readonly looksLike: typeof looksLikeAxe;
        readonly load: () => Promise<typeof import("./axe.ts").readAxe>;
    };
    readonly earl: {
        readonly tool: 'EARL';
        readonly read: 'json';
        readonly looksLike: typeof looksLikeEarl;
        readonly load: () => Promise<typeof import("./earl.ts").readEarl>;
    };
    readonly pa11y: {
        readonly tool: 'pa11y';
        readonly read: 'json';
        readonly looksLike: typeof looksLikePa11y;
        readonly load: () => Promise<typeof import("./pa11y.ts").readPa11y>;
    };
    readonly 'pa11y-ci': {
        readonly tool: 'pa11y-ci';
        readonly read: 'json';
        readonly looksLike: typeof looksLikePa11yCi;
        readonly load: () => Promise<typeof import("./pa11y.ts").readPa11yCi>;
    };
    readonly lighthouse: {
        readonly tool: 'Lighthouse';
        readonly read: 'json';
        readonly looksLike: typeof looksLikeLighthouse;
        readonly load: () => Promise<typeof import("./lighthouse.ts").readLighthouse>;
    };
    readonly 'empty-list': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'lighthouse-manifest': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly 'wcag-em': {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
    readonly wave: {
        readonly tool: string;
    } & {
        readonly read: 'refused';
        readonly instead: string;
        readonly looksLike: (head: import("./head.ts").Head) => boolean;
    } & {
        readonly read: 'refused';
    };
};
