import type { Place } from '../model/place.ts';
/**
 * How two values of one key meet, told by the key alone and wherever it stands: `min…` takes the higher, `max…` the lower,
 * `require…` and `groupBy` hold everything that anybody asks for, and any other setting is the same for all.
 */
export type Rule = 'higher' | 'lower' | 'union' | 'same';
export declare function ruleOf(key: string): Rule;
/** One value that somebody wrote. */
export interface Cell<T = unknown> {
    readonly value: T;
    readonly place: Place;
    /** The policy that says so; null for the checklist. */
    readonly policy: string | null;
    /** For a bound of a named part: the name as it is written there. */
    readonly name?: string;
}
/**
 * The smallest thing that is merged: a number or word, one name of a list, one named bound of a `measurement`, one bound
 * of one of the `scenarios`. Of a setting that is the same for all, each different value stands here: more than one is a conflict.
 */
export interface Leaf {
    readonly rule: Rule;
    /** Keys below the entry: `['maxP95Ms']`, `['min', 'rows']`, `['requireCourses', 'core']`, `['scenarios', 'check out', 'maxP95Ms']`. */
    readonly keys: readonly [string, ...string[]];
    readonly cells: readonly [Cell, ...Cell[]];
}
export type Leaves = ReadonlyMap<string, Leaf>;
/** The leaves of an entry's settings and bounds. `require…: false` demands nothing. */
export declare function leavesOf(entry: object, place: Place, policy: string | null, isSource: (key: string) => boolean): Leaves;
/** All demands at once. Associative, commutative and idempotent, places included. */
export declare function meetLeaves(all: readonly Leaves[]): Leaves;
/** Lists are the same that hold the same names. */
export declare function isSame(a: unknown, b: unknown): boolean;
/** Whether a value asks for more than another. Durations compare as durations, assurances by their rank. */
export declare function isStricter(rule: Rule, value: unknown, than: unknown): boolean;
/** What a bound amounts to: a number, a duration in seconds, the rank of an assurance; NaN for anything else. */
export declare function amountOf(value: unknown): number;
/** The same order of the same cells, whoever came first: by value, then by who says so. */
export declare function inOrder(a: Cell, b: Cell): number;
/** By policy, file and pointer. */
export declare function comparePlaces(a: Pick<Cell, 'policy' | 'place'>, b: Pick<Cell, 'policy' | 'place'>): number;
/** By code unit, in every locale. */
export declare function compareTexts(a: string, b: string): number;
