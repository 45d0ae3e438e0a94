import type { Table } from './table.ts';
/**
 * Whether a table is Moodle's activity completion report (report/progress): a nameless first column, and at the end pairs
 * of an activity and the date on which it is expected, or nothing.
 */
export declare function looksLikeMoodleActivities({ header }: Table): boolean;
/**
 * Moodle's activity completion as one row a person and activity. English status texts (completionlib): "Completed",
 * "Completed (achieved pass grade)", "Completed (did not achieve pass grade)", "Completed (set by …)", "Not completed".
 * Others are kept as they are, to be translated with "values".
 */
export declare function fromMoodleActivities(table: Table): Table;
