import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** Items that do not count towards the verdict, why, on whose word, and what was measured of them all the same. */
export declare function exceptions(report: Report, level: number, ids: Ids): Html | null;
