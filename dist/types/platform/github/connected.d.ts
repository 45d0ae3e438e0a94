import { type Client } from './client.ts';
import { type Limits } from './limits.ts';
import { type Repository } from './repository.ts';
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
export interface Connected {
    readonly repository: Repository;
    readonly asked: Client;
}
/** The client that options lead to, and the repository. Throws `Unavailable` where they can't. */
export declare function connected(options: GitHubOptions, usual?: Limits): Connected;
/** A repository by its name; throws `Unavailable` where it is none. */
export declare function known(text: string): Repository;
