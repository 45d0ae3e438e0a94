import type { Collector } from './type.ts';
/** Checks on the commit that is judged. Where several of one name ran, all of them must have succeeded. */
export declare const githubCheck: Collector<'githubCheck'>;
