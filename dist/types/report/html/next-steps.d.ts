import type { Report } from '../../generated/report.ts';
import { type ReportFinding } from '../next.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** What concerns the checklist as a whole: all there is of an invalid one. */
export declare function general(report: Report, level: number, ids: Ids): Html | null;
/** What blocks, who acts next and how: one line of each for the board, with the way to the item. */
export declare function nextSteps(report: Report, level: number, ids: Ids): Html | null;
/** A refusal is a veto: what else is wrong comes after it. */
export declare function isRefusal({ level, rule }: ReportFinding): boolean;
/** Findings with their rules and places; those that ask for the same thing are asked for once. */
export declare function findingList(findings: readonly ReportFinding[]): Html;
