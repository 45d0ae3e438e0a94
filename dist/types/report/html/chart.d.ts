import type { Measure } from '../measure.ts';
import { type Html } from './markup.ts';
/**
 * A measure drawn against its bound: a bar from zero to what was measured, the stretch that is enough, and a line at
 * each bound. A share of few enough is drawn as a cell each, so that the ones who are missing can be counted. The words
 * beside it say the same, so it is hidden from screen readers.
 */
export declare function chart(measure: Measure): Html;
