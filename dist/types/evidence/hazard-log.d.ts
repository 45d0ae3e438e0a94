import type { Collector } from './type.ts';
export declare const hazardLog: Collector<'hazardLog'>;
