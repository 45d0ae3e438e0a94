import type { Words } from './words.ts';
import type { Document } from './yaml.ts';
/** The keys that the object at a pointer can have. */
export declare function knownKeys(pointer: string, document: Document, { name, keys, objects }: Words): readonly string[];
