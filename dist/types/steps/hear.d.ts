import type { Report } from '../generated/report.ts';
import type { Ports } from '../model/ports.ts';
import type { Signed } from '../signed/collect.ts';
import type { Hearing, Witnessed } from '../witness/hear.ts';
import type { GateOptions } from './options.ts';
import { type ReadChecklist } from './read.ts';
type SignedRead = ({
    readonly ok: true;
} & Omit<Signed, 'malformed'>) | {
    readonly ok: false;
    readonly report: Report;
};
/** The signed statements beside the checklist. One that can't be understood could be a refusal: nothing is judged then. */
export declare function signedStatements({ checklist, sha256, document, policies, demands, times }: ReadChecklist, options: GateOptions, ports: Ports): Promise<SignedRead>;
/** What GitHub knows of people. Most checklists ask nothing of it, and need not load what does. */
export declare function witness(hearing: Hearing): Promise<Witnessed>;
export {};
