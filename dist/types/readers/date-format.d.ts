/** A wall-clock time without zone; the day exists and its year lies in 2000 to 2100. */
export interface LocalDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: 0;
}
/**
 * A reader of dates by a pattern such as `dd/MM/yyyy HH:mm` or `d MMM yyyy h:mm a` (letters as in Unicode TR 35;
 * English months; two digits of a year are of this century). Null for a pattern that is none, or that leaves a text open to two
 * readings. The reader gives null for a text that does not match whole, or names a day or time that does not exist.
 */
export declare function parseDateFormat(pattern: string): ((text: string) => LocalDate | null) | null;
