import type { Head } from './head.ts';
/** The first key of a JSON object, or of the first object in a list, by a file's beginning; null where there is none. */
export declare function firstKey({ isJson, text }: Head): string | null;
