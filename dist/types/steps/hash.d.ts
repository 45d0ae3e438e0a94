import type { Ports } from '../model/ports.ts';
/** SHA-256 in hex. */
export declare function hashOf(content: Uint8Array | string, ports: Ports): string;
