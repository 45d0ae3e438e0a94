import { Unavailable } from '../model/unavailable.ts';
import { Unusable } from '../model/unusable.ts';
/** What the system's code says of a file: what is not there is no evidence, and a disk that fails is the world's fault. */
export declare function diskError(code: string, path: string, cause?: unknown): Unusable | Unavailable;
