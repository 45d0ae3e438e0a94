import { type Instant } from '../model/instant.ts';
/**
 * Reads cells as dates, by a pattern or as ISO 8601; null for what is none.
 * @param mayBeIso A workbook can hold real dates, which come as ISO 8601 whatever the format of those that are texts.
 */
export declare function dateReader(pattern: string | undefined, timezone: string, mayBeIso: boolean): (text: string) => Instant | null;
/** A whole number from 0, maybe written with a decimal of nought; null for all else. */
export declare function parseCount(cell: string): number | null;
/** A decimal number, maybe with a percent sign; null for all else. */
export declare function parseNumber(cell: string): number | null;
