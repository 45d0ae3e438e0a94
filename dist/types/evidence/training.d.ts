import type { Collector } from './type.ts';
/** Coverage over the roster: everyone who should be trained, not everyone who attended. */
export declare const training: Collector<'training'>;
