/**
 * Name of the root element of a text that may be XML, by its beginning; null where it does not begin as XML does. A
 * DOCTYPE names the root too. Takes time in proportion to the beginning's length.
 */
export declare function rootOf(head: string): string | null;
