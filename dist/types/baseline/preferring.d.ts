import type { Files } from '../model/ports.ts';
/** Files of one world, and of another where the first has none of that path: what a change adds is read, what it alters is not. */
export declare function preferring(first: Files, second: Files): Files;
