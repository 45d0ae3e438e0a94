import { type JsonObject } from './json-object.ts';
/** A number from 0; null where it is absent or null. Throws `Unusable` for all else. */
export declare function amountAt(from: JsonObject, key: string): number | null;
/** As `amountAt`, for whole numbers. */
export declare function countAt(from: JsonObject, key: string): number | null;
/** As `amountAt`, for a number without which the file says nothing. */
export declare function neededAmount(from: JsonObject, key: string): number;
/** As `countAt`, for a count without which the file says nothing. */
export declare function neededCount(from: JsonObject, key: string): number;
/** A group of named values. Throws `Unusable` where it is absent or something else. */
export declare function groupAt(from: JsonObject, key: string): JsonObject;
/** A number times a factor, null staying null: 0.0441 s are 44.1 ms. */
export declare function scaled(value: number | null, factor: number): number | null;
