import type { Hasher } from '../model/ports.ts';
export declare function sha256(): Hasher;
