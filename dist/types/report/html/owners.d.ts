import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** For each owner what to do, item by item; those who have nothing to do are named at the end. */
export declare function owners(report: Report, level: number, ids: Ids): Html | null;
