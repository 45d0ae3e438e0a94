import type { Ports } from '../model/ports.ts';
export interface NodeOptions {
    /** Folder below which all files lie. */
    readonly root: string;
}
/** The world of a Node.js process: the disk below a root, the system's clock, and git and ssh-keygen where they are asked. */
export declare function nodePorts({ root }: NodeOptions): Ports;
