import { type JsonObject } from './json-object.ts';
/** A list, or null where it is something else; its items are still unknown. */
export declare function listOf(value: unknown): readonly unknown[] | null;
export declare function textOf(value: unknown): string | null;
/** The object, or an empty one: for parts that may be left out and whose lack says nothing good. */
export declare function partOf(value: unknown): JsonObject;
/** Objects of a list that must be there; throws `Unusable` where it is not, or holds anything else. */
export declare function objectsIn(value: unknown, what: string, remedy: string): readonly JsonObject[];
