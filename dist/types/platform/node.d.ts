import type { Ports } from '../model/ports.ts';
import type { GitHubOptions } from './github/github.ts';
export interface NodeOptions {
    /** Folder below which all files lie. */
    readonly root: string;
    /** Where and as whom GitHub is asked; without it GitHub is not asked. */
    readonly github?: GitHubOptions | (() => GitHubOptions);
}
/** The world of a Node.js process: the disk below a root, the system's clock, and git and ssh-keygen where they are asked. */
export declare function nodePorts({ root, github }: NodeOptions): Ports;
