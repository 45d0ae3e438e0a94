import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
type SignOff = NonNullable<Report['items'][number]['evidence'][number]['signOffs']>[number];
/** Everybody's sign-off and refusal, and how surely it comes from that person. */
export declare function signOffs(report: Report, level: number, ids: Ids): Html | null;
export declare function signOffRows(all: readonly SignOff[]): readonly Html[];
export {};
