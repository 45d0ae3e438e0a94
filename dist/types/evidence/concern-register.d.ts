import { type Measured } from '../model/observation.ts';
import { type Concern } from './concern.ts';
import type { Gather } from './gather.ts';
import { type Tables } from './rows.ts';
export interface ConcernRegister {
    readonly concerns: readonly Concern[];
    readonly excludedPercent: Measured;
}
export declare function readConcernTable(source: Tables, gather: Gather): Promise<ConcernRegister>;
/** A folder with a YAML file per concern; null where the path is no folder. */
export declare function readConcernFolder(path: string, gather: Gather): Promise<ConcernRegister | null>;
