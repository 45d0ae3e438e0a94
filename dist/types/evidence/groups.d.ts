import { type Measured } from '../model/observation.ts';
/** Counts n of N group by group; names that differ only in case, space, `_` or `-` are one group. */
export interface Groups {
    add(group: string, n: number, of: number): void;
    /** The lowest share of all groups; unmeasured where a group has nothing to take a share of. */
    weakest(): Measured;
    names(): readonly string[];
}
export declare function groups(): Groups;
