import type { GitHub } from '../model/github.ts';
import type { ConcernRegister } from './concern-register.ts';
import type { Gather } from './gather.ts';
import type { EntryOf } from './type.ts';
/**
 * Concerns that are issues. Who raised one is its author; a comment of somebody else answers it; `/accept` by the author,
 * or by the adjudicator, accepts the answer. What others do to labels, and why an issue was closed, changes nothing.
 */
export declare function readConcernIssues(github: GitHub, labels: readonly string[], { adjudicator, openedOn }: EntryOf<'concerns'>, gather: Gather): Promise<ConcernRegister>;
