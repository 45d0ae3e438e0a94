import { type LocalTime } from '../model/instant.ts';
/**
 * A reader of dates by a pattern such as `dd/MM/yyyy HH:mm` (letters as in Unicode TR 35: yyyy MM M MMM dd d HH H hh h mm
 * ss a). Null for a pattern that is no date format. The reader gives null for a text that does not match whole, or names
 * a day that does not exist.
 */
export declare function parseDateFormat(pattern: string): ((text: string) => LocalTime | null) | null;
