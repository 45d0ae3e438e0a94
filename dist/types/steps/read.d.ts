import { type JudgedPolicy, type Located } from '../assemble.ts';
import type { Checklist } from '../generated/checklist.ts';
import type { Report } from '../generated/report.ts';
import type { Finding } from '../model/finding.ts';
import type { Instants } from '../model/instants.ts';
import type { Files, Ports } from '../model/ports.ts';
import { type Demands } from '../policy/demands.ts';
import type { PolicyFile } from '../policy/policy-file.ts';
import type { Resolved } from '../policy/resolve.ts';
import type { GateOptions } from './options.ts';
/** A checklist that can be judged, with its policies and what they demand together. */
export interface ReadChecklist {
    readonly ok: true;
    readonly checklist: Checklist;
    readonly sha256: string;
    /** Where the checklist really is: it is no evidence under another name. */
    readonly realPath: string;
    readonly document: Located;
    readonly policies: readonly PolicyFile[];
    readonly demands: Demands;
    readonly warnings: readonly Finding[];
    readonly times: Instants;
}
export type Read = ReadChecklist | {
    readonly ok: false;
    readonly report: Report;
};
/** Where path policies and tables of roles are read from first, whatever the files here say. */
export interface Trusted {
    readonly files: Files | null;
    readonly read: ReadChecklist | null;
}
/** Reads a checklist and its policies: text, shape, meaning, demands. */
export declare function loaded(options: GateOptions, ports: Ports, trusted?: Trusted): Promise<Read>;
/** What a checklist and its policies demand together of what is judged for an instant. */
export declare function demandsFor(checklist: Checklist, { policies }: Pick<Resolved, 'policies'>, path: string, { judgedFor, timezone }: Pick<Instants, 'judgedFor' | 'timezone'>): Promise<Demands>;
/** A policy as reports name it. */
export declare function judgedPolicy({ name, address, sha256 }: PolicyFile): JudgedPolicy;
