import type { GitHub } from '../../model/github.ts';
import { type Limits } from './limits.ts';
/** Where and as whom GitHub is asked. */
export interface GitHubOptions {
    readonly token: string;
    /** `owner/name`. */
    readonly repository: string;
    /** 40 hex digits; null where it is not known. */
    readonly commit: string | null;
    readonly pullRequest: number | null;
    /** Root of the REST API, as GITHUB_API_URL: https, or http on this machine where `allowLoopback` says so. */
    readonly api: string;
    readonly allowLoopback?: boolean;
    readonly limits?: Partial<Limits>;
    readonly now?: () => Date;
    readonly sleep?: (milliseconds: number) => Promise<void>;
}
/** GitHub over the network. Throws `Unavailable` where the options can't lead to it. */
export declare function gitHub(options: GitHubOptions): GitHub;
