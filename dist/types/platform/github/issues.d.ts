import type { Issue } from '../../model/github.ts';
import type { Instant } from '../../model/instant.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/**
 * Issues that bear one of the labels, and those that once bore it, were it taken off them: looked for among the issues
 * that changed since an instant. A label that is not there is no empty list.
 */
export declare function readIssues(client: Client, repository: Repository, names: readonly string[], since: Instant | null): Promise<readonly Issue[]>;
