import type { Report } from '../../generated/report.ts';
import { type Html } from './markup.ts';
/** What a board reads: of what, the verdict, why in one sentence, a picture of it, and when it holds. */
export declare function verdict(report: Report, level: number, id: string | null): Html;
