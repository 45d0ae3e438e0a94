import type { Report } from '../../generated/report.ts';
/**
 * The whole page: self-contained, without a script; its policy lets in nothing but its own style sheet, by digest. Text
 * reaches it through the one template that escapes.
 */
export declare function page(reports: readonly Report[]): string;
