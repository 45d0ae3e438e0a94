import { type Html, type Part } from './markup.ts';
/** A heading of a level: one deeper where the page holds several reports. */
export declare function heading(level: number, content: Part, id?: string | null): Html;
/** A part of a report; a landmark where the report is alone in the page, for among several their names would not be told apart. */
export declare function section(level: number, id: string, title: string, content: Part, note?: Part): Html;
/** A table that a narrow screen can scroll by itself, by keyboard too. */
export declare function table(label: string, heads: readonly string[], rows: readonly Html[]): Html;
