import type { Table } from './table.ts';
/**
 * A sheet with a column for each course, as one row a person and course: what a training matrix says, in the shape of
 * training records. A cell that is a date is a completion on that day, any other text the status, an empty cell no record.
 * Throws `Unusable` for a column that is not there.
 */
export declare function fromCourseColumns(table: Table, courses: readonly string[], isDate: (cell: string) => boolean): Table;
/** What a cell or two say of one course; null where they say nothing. */
export interface CourseRecord {
    readonly status: string;
    readonly completedOn: string;
}
export interface Course {
    readonly name: string;
    readonly record: (cells: readonly string[]) => CourseRecord | null;
}
/** One row for each person and course that has a record: the kept columns, then course, status and completedOn. */
export declare function longTable(table: Table, kept: readonly number[], courses: readonly Course[]): Table;
