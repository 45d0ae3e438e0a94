import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** Every item in the checklist's order; those that block are open. */
export declare function items(report: Report, level: number, ids: Ids): Html | null;
