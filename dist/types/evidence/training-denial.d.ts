import type { Instants } from '../model/instants.ts';
import type { Remark } from '../model/observation.ts';
import type { Row } from './rows.ts';
/**
 * Whether a record that would count is denied by a column that nobody has named: whoever maps only the person and the
 * date of completion would train those who failed, and those whose training has expired. Where a status is read somebody
 * has said what counts, and no other word denies it. Remembers what was denied, for the report.
 */
export declare function denials({ judgedFor }: Instants): {
    isDenied(row: Row): boolean;
    remarks: () => readonly Remark[];
};
