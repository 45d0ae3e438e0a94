import type { Ports } from '../model/ports.ts';
export interface MemoryOptions {
    /** Path, relative to the root, to content. */
    readonly files: Readonly<Record<string, string | Uint8Array>>;
    /** What "now" is. */
    readonly now: Date;
}
/** A world in memory: for tests, previews and programs that hold their files elsewhere. */
export declare function memoryPorts({ files, now }: MemoryOptions): Ports;
