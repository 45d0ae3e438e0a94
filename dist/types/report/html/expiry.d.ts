import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** What lapses next: evidence that ages, records that expire, waivers that end. The first of them ends a "ready". */
export declare function expiry(report: Report, level: number, ids: Ids): Html | null;
