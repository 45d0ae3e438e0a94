import { type Evidence } from '../measure.ts';
import { type Html } from './markup.ts';
/** One piece of evidence: each measure drawn against its bound, what had to be present, who signed, and the files. */
export declare function evidence(entry: Evidence, level: number): Html;
