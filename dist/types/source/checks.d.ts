import type { Finding } from '../model/finding.ts';
import type { AnyEntry } from '../model/identity.ts';
/** What a schema can't say of a file that people write; `name` is the kind of file and the first part of the rules. */
export declare function checksOf(name: 'checklist' | 'policy' | 'cases'): {
    date: (text: string | undefined, pointer: string, timezone: string) => Finding[];
    principal: (text: string, pointer: string) => Finding[];
    duplicates: (keys: readonly string[], describe: (key: string, index: number) => readonly [pointer: string, message: string]) => Finding[];
    /** Names of parts compare as names of sets do: two spellings of one would be two sets of bounds. */
    parts: (entry: AnyEntry, pointer: string) => Finding[];
};
