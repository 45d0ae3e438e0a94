import type { Deployments } from '../../model/github.ts';
import type { Client } from './client.ts';
import type { Repository } from './repository.ts';
/** Deployments of a commit to an environment with every status that each had, and the hundred newest of any commit. */
export declare function readDeployments(client: Client, { owner, name }: Repository, commit: string, environment: string): Promise<Deployments>;
