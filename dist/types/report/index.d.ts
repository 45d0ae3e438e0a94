import type { Report } from '../generated/report.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { RenderOptions } from './renderer.ts';
import { text } from './text.ts';
/** Every format that a report can be written in; what an ordinary check does not write is loaded when it is asked for. */
export declare const renderers: {
    text: () => typeof text;
    json: () => typeof json;
    markdown: () => typeof markdown;
    html: () => Promise<typeof import("./html.ts").html>;
    sarif: () => Promise<typeof import("./sarif.ts").sarif>;
    junit: () => Promise<typeof import("./junit.ts").junit>;
    attestation: () => Promise<typeof import("./attestation.ts").attestation>;
};
export type Format = keyof typeof renderers;
export declare function isFormat(name: string): name is Format;
/** A report, or several, in a format. Pure: somebody else writes it. */
export declare function renderAs(format: Format, reports: readonly Report[], options?: RenderOptions): Promise<string>;
