import { type Measured } from '../model/observation.ts';
export interface Tally {
    readonly name: string;
    readonly n: number;
    readonly of: number;
}
/** Counts n of N group by group; names that differ only in case, space, `_` or `-` are one group. */
export interface Groups {
    add(group: string, n: number, of: number): void;
    /** The lowest share of all groups; unmeasured where a group has nothing to take a share of. */
    weakest(): Measured;
    names(): readonly string[];
    tallies(): readonly Tally[];
}
export declare function groups(): Groups;
