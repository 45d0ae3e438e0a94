import type { Report } from '../generated/report.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text, type TextOptions } from './text.ts';
export type RenderOptions = TextOptions;
export type Renderer = (reports: readonly Report[], options?: RenderOptions) => string;
/** Every format that a report can be written in. */
export declare const renderers: {
    text: typeof text;
    json: typeof json;
    markdown: typeof markdown;
    sarif: typeof sarif;
    junit: typeof junit;
};
export type Format = keyof typeof renderers;
export declare function isFormat(name: string): name is Format;
/** A report, or several, in a format. Pure: somebody else writes it. */
export declare function render(report: Report | readonly Report[], format: Format, options?: RenderOptions): string;
