import type { Report } from '../../generated/report.ts';
import type { ReportItem } from '../next.ts';
import { type Html } from './markup.ts';
/** A state as a shape, a colour and, always, a word: each tells it alone. */
export type Mark = 'ok' | 'no' | 'wait' | 'unknown' | 'excused';
/** The shapes, once a page; `mark` refers to them. */
export declare const shapes: Html;
/** A shape beside a word that says the same. */
export declare function mark(name: Mark): Html;
/** A shape in a picture that is hidden as a whole. */
export declare function hiddenMark(name: Mark): Html;
/** A shape that stands alone: with its word for who does not see it. */
export declare function toldMark(name: Mark, word: string): Html;
export declare function markOf({ disposition, outcome }: Pick<ReportItem, 'disposition' | 'outcome'>): Mark;
export declare function markOfVerdict({ verdict }: Report): Mark;
