import type { Ports, StreamedFile } from './ports.ts';
/** The chunks of a file, and after the last the SHA-256 of all of them in hex: by whoever reads it, or else as they go by. */
export declare function hashed({ chunks, digest }: StreamedFile, ports: Pick<Ports, 'sha256'>): Required<Pick<StreamedFile, 'chunks' | 'digest'>>;
