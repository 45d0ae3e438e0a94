import type { Checklist } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
import { type Document } from '../source/yaml.ts';
export type Loaded = {
    readonly ok: true;
    readonly checklist: Checklist;
    readonly document: Document;
    readonly warnings: readonly Finding[];
} | {
    readonly ok: false;
    readonly findings: readonly Finding[];
    readonly document: Document | null;
    readonly value: unknown;
};
/** Reads a checklist: text, then shape, then meaning; each stage is judged whole before the next. */
export declare function loadChecklist(bytes: Uint8Array): Promise<Loaded>;
