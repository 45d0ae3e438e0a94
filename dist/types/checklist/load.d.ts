import type { Checklist } from '../generated/checklist.ts';
import { type ReadAs } from '../source/read.ts';
/** Reads a checklist's text and shape. What it means is judged with its policies: they may define what it names. */
export declare function loadChecklist(bytes: Uint8Array): Promise<ReadAs<Checklist>>;
