import type { Table } from './table.ts';
/** Whether a JSON document holds xAPI statements: a list of them, or what an LRS answers. */
export declare function looksLikeStatements(value: unknown): boolean;
/**
 * xAPI (IEEE 9274.1.1) and cmi5 statements as training records, one row for each statement that says how somebody ended an
 * activity. The person is the account's name, else the mailbox; the course is the activity's id. A statement that was
 * voided does not count, nor a completion that was taken back later, nor what cmi5 waived. Throws `Unusable` for an
 * incomplete page of an LRS, and for a group that acted, of which nobody can say who did.
 */
export declare function readStatements(value: unknown): Table;
