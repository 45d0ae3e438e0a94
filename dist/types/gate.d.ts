import { type ReportFinding } from './assemble.ts';
import type { Report } from './generated/report.ts';
import type { Ports } from './model/ports.ts';
import type { Roles } from './model/roles.ts';
import type { Signers } from './signed/signers.ts';
export interface GateOptions {
    /** Path of the checklist relative to the root. */
    readonly checklist: string;
    readonly environment?: string;
    /** More policies than the checklist names: built-in names, paths relative to the root, or `owner/repo/path@commit`. */
    readonly policies?: readonly string[];
    /** A git revision: what asks for less here than there blocks its item. */
    readonly baseline?: string;
    /** Read path policies and the tables of roles from the baseline, so that a change can't weaken its own gate. */
    readonly trustBaseline?: boolean;
    /** Another instant for "now", for rehearsals; the report then is not authoritative. */
    readonly asOf?: string;
    /** Let findings name people, for a local terminal: personal data that no report may carry. */
    readonly people?: boolean;
    /** Files that this run writes, relative to the root: they can't be evidence. */
    readonly outputs?: readonly string[];
    /** Who may sign with which key, besides what policies say: a signature must hold by all of them. */
    readonly signers?: readonly Signers[];
}
/**
 * Judges one checklist: load, demand, collect, judge, locate, report. Never throws for what a user wrote or for a world
 * that fails; `GateError` for misuse alone.
 */
export declare function gate(options: GateOptions, world: Ports): Promise<Report>;
/** What a sign-off of each item covers today, and the text behind the digest; null where files could not be read. */
export interface ItemDigest {
    readonly id: string;
    readonly covers: string | null;
    readonly text: string | null;
}
export type Digests = {
    readonly ok: true;
    readonly service: string;
    readonly release: string;
    readonly items: readonly ItemDigest[];
    readonly roles: Roles;
    /** Epoch milliseconds: when the files were read. */
    readonly now: number;
} | {
    readonly ok: false;
    readonly report: Report;
};
/** What a sign-off covers, item by item. */
export declare function digest(options: GateOptions, ports: Ports): Promise<Digests>;
/** Findings on a checklist's shape and meaning; no evidence is read. */
export declare function validate(options: Pick<GateOptions, 'checklist' | 'policies'>, ports: Ports): Promise<readonly ReportFinding[]>;
