import type { Checklist } from './generated/checklist.ts';
import type { Report } from './generated/report.ts';
import { type Instant } from './model/instant.ts';
import type { Finding, Position } from './model/finding.ts';
import type { Instants } from './model/instants.ts';
import type { JudgedItem } from './judge/items.ts';
import type { Place } from './model/place.ts';
export type ReportFinding = Report['findings'][number] & {
    /** Names of people that the finding is about. Only the local text report shows them; they are in no other format. */
    readonly people?: readonly string[];
};
export type ReportItem = Report['items'][number];
/** Where a report's findings and bounds stand: the one seam from pointers to lines. */
export interface Located {
    readonly path: string;
    readonly locate: (pointer: string) => Position;
    /** Policies by their address. */
    readonly policies: ReadonlyMap<string, (pointer: string) => Position>;
}
/** A policy as it was judged. */
export type JudgedPolicy = Report['inputs']['policies'][number];
export interface Judgement {
    readonly checklist: Checklist;
    readonly sha256: string;
    /** Files besides evidence that the verdict rests on. */
    readonly records: readonly {
        readonly path: string;
        readonly sha256: string;
    }[];
    readonly environment: string | null;
    readonly authoritative: boolean;
    readonly times: Instants;
    /** Whether people are heard on GitHub. */
    readonly isHeardOnGitHub: boolean;
    readonly items: readonly JudgedItem[];
    readonly findings: readonly Finding[];
    /** When a "ready" ends beside what its items say. */
    readonly lapses: readonly Instant[];
    readonly document: Located;
    readonly policies: readonly JudgedPolicy[];
    /** Whether findings may name the people that they are about. */
    readonly people: boolean;
}
/** The report of a judged checklist. */
export declare function assemble(judgement: Judgement): Report;
/** What is known of a checklist that could not be judged. */
export interface Unread {
    readonly sha256: string | null;
    readonly service: string | null;
    readonly release: string | null;
    readonly environment: string | null;
    readonly authoritative: boolean;
    readonly policies: readonly JudgedPolicy[];
}
/** The report of a checklist that is unusable or out of reach: no items, only what is wrong. */
export declare function assembleUnread(verdict: 'invalid' | 'undetermined', findings: readonly Finding[], times: Pick<Instants, 'now' | 'judgedFor'>, document: Located, { sha256, policies, ...known }: Unread): Report;
/** Findings with the lines that they are about. */
export declare function locatedFindings(findings: readonly Finding[], document: Located): readonly ReportFinding[];
/** Where a place is, in the checklist or a policy. */
export declare function locateIn({ path, locate, policies }: Located, place: Place): Position;
