import type { Report } from '../generated/report.ts';
import type { Format } from './index.ts';
import type { RenderOptions } from './renderer.ts';
/** A report, or several, in a format. Pure: somebody else writes it. */
export declare function render(report: Report | readonly Report[], format: Format, options?: RenderOptions): string;
