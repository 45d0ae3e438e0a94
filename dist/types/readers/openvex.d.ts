import { type ScanRun } from './scan-run.ts';
/**
 * An OpenVEX document. Of the statements about one vulnerability in one product the latest holds; at the same instant
 * the one that says affected or under investigation does. A vulnerability that is so in any product is an error.
 * `not_affected` counts only with a justification or an impact statement, as the format asks. Throws `Unusable` for a
 * document without statements, or with a time that can't be read.
 */
export declare function readOpenVex(value: unknown): ScanRun;
