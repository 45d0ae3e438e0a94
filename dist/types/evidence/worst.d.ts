import { type Measured } from '../model/observation.ts';
/** The worst of several files' values; unknown in one is unknown in all. */
export declare function worst(values: readonly Measured[], side: 'lowest' | 'highest'): Measured;
/** The higher of two shares of rows left out. */
export declare function higher(a: Measured, b: Measured | undefined): Measured;
