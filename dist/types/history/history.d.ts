import type { History } from '../generated/history.ts';
import type { Ports } from '../model/ports.ts';
import type { HistoryOptions } from './options.ts';
export type { HistoryOptions } from './options.ts';
/**
 * How a checklist came to where it stands: its state at each commit that touched it or its evidence, judged for that
 * commit's own time, and what went backwards. Reads git alone, never the work tree. It is never authoritative: commit
 * dates are what their authors said. Throws `GateError` for misuse, and `Unavailable` where the history can't be seen.
 */
export declare function history(options: HistoryOptions, world: Ports): Promise<History>;
