import type { Ports } from '../model/ports.ts';
import type { GitHubOptions } from './github/github.ts';
export interface NodeOptions {
    /** Folder below which all files lie. */
    readonly root: string;
    /** Where and as whom GitHub is asked; without it GitHub is not asked. */
    readonly github?: GitHubOptions | (() => GitHubOptions);
    /** The environment that names the user's cache, in which policies of other repositories are kept; without it none are. */
    readonly cache?: Readonly<Record<string, string | undefined>>;
}
/** The world of a Node.js process: the disk below a root, the system's clock, and git and ssh-keygen where they are asked. */
export declare function nodePorts({ root, github, cache }: NodeOptions): Ports;
