import type { History, State } from '../generated/history.ts';
import type { Report } from '../generated/report.ts';
import type { Seen } from './judge-at.ts';
type ReportItem = Report['items'][number];
/** The state of an item as a history names it. */
export declare function stateOf({ disposition, outcome }: Pick<ReportItem, 'disposition' | 'outcome'>): State;
/** The state of every item, by id. */
export declare function statesOf({ items }: Report): ReadonlyMap<string, State>;
export declare function pointOf({ kind, stop, at, report, why, goLive }: Seen): History['points'][number];
/** Every item that any point has, those of the last first: its state, since when, and each change. */
export declare function itemsOf(seen: readonly Seen[]): History['items'];
export {};
