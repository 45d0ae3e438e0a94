import type { Report } from '../generated/report.ts';
import type { AttestationOptions } from './attestation.ts';
import type { TextOptions } from './text.ts';
export interface RenderOptions extends TextOptions {
    /** What an attestation is about; that format alone asks for it. */
    readonly attestation?: AttestationOptions;
}
export type Renderer = (reports: readonly Report[], options?: RenderOptions) => string;
