import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/**
 * A file's bytes at a commit; null where that commit does not hold it as a file. GitHub answers 404 both for what is not
 * there and for what the token may not see, so a missing file counts as missing only where its commit can be read.
 */
export declare function readFileAt(client: Client, { owner, name }: Repository, path: string, commit: string): Promise<Uint8Array | null>;
