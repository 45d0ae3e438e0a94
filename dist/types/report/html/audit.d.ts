import type { Report } from '../../generated/report.ts';
import type { Ids } from './ids.ts';
import { type Html } from './markup.ts';
/** For the auditor: everything that the verdict was judged from, with its digest. */
export declare function audit(report: Report, level: number, ids: Ids): Html;
