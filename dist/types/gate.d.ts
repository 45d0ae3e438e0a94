import { type ReportFinding } from './assemble.ts';
import type { Report } from './generated/report.ts';
import type { Ports } from './model/ports.ts';
import type { Roles } from './model/roles.ts';
import type { GateOptions } from './steps/options.ts';
export type { GateOptions } from './steps/options.ts';
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
/** What a sign-off covers, item by item. GitHub is asked for policies alone: what else it knows has no part in a digest. */
export declare function digest(options: GateOptions, ports: Ports): Promise<Digests>;
/**
 * Findings on a checklist's shape and meaning, and what its policies find looser in it or miss; no evidence is read. Only
 * what makes the checklist invalid is an error here.
 */
export declare function validate(options: Pick<GateOptions, 'checklist' | 'policies'>, ports: Ports): Promise<readonly ReportFinding[]>;
