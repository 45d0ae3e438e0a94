import type { Collector } from './type.ts';
/** Open defects by severity; a lowered severity does not hide the one it was raised with. */
export declare const defectLog: Collector<'defectLog'>;
