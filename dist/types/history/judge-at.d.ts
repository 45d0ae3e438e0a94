import type { Report } from '../generated/report.ts';
import type { Git } from '../model/git.ts';
import { GateError } from '../model/gate-error.ts';
import type { Instant } from '../model/instant.ts';
import type { Ports } from '../model/ports.ts';
import type { HistoryOptions } from './options.ts';
import type { Stop } from './touching.ts';
/** What was made of a commit, judged for an instant. */
export interface Seen {
    readonly kind: 'commit' | 'today';
    readonly stop: Stop;
    readonly at: Instant;
    /** Null where nothing could be judged. */
    readonly report: Report | null;
    /** Why nothing could be judged. */
    readonly why: string | null;
    readonly goLive: Instant | null;
    /** The question was wrong for that commit: the environment was not there. */
    readonly misuse: GateError | null;
}
/** Judges the checklist as it stood at a commit, with what lay beside it, as if it were then. */
export declare function judgeAt(stop: Stop, at: Instant, kind: Seen['kind'], options: HistoryOptions, git: Git, ports: Ports): Promise<Seen>;
