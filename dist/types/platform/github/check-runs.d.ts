import type { CheckRun } from '../../model/github.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/** The latest run of every check on a commit, of every app. */
export declare function readCheckRuns(client: Client, { owner, name }: Repository, commit: string): Promise<readonly CheckRun[]>;
