import type { GitHub } from '../model/github.ts';
import type { Instants } from '../model/instants.ts';
import type { Remark, SourceFile } from '../model/observation.ts';
import type { Files } from '../model/ports.ts';
import type { Roles } from '../model/roles.ts';
import type { EvidenceFiles, Results } from './evidence-files.ts';
export interface GatherContext {
    readonly files: Files;
    readonly evidence: EvidenceFiles;
    /** Null where GitHub can't be asked. */
    readonly github: GitHub | null;
    readonly people: People;
    readonly times: Instants;
    /** Folder of the checklist, relative to the root. */
    readonly folder: string;
    /** The entry as the checklist has it, without what policies add; the entry itself where there are none. */
    readonly own?: object;
}
/** Who answers for the item, and who holds which role. */
export interface People {
    readonly owner: string;
    /** Everyone whom the owner stands for, where it is a team. */
    readonly owners?: readonly string[];
    readonly roles: Roles;
}
/**
 * Reads the files of one evidence entry, keeps what was read of each, and collects what is wrong with them, so that all
 * of it is reported and none of it counts.
 */
export interface Gather {
    readonly times: Instants;
    readonly people: People;
    /** What the checklist itself says under a key: what a policy adds must never make a measure look better. */
    own(key: string): unknown;
    readonly sources: readonly SourceFile[];
    readonly problems: readonly Remark[];
    /** GitHub; throws `Unavailable` where it can't be asked. */
    github(): GitHub;
    /** The files that paths and globs name, each once, in the order given; what can't be found is a problem. */
    expand(paths: string | readonly string[]): Promise<readonly string[]>;
    /** The files in a folder (not below it) whose names end so. */
    filesIn(folder: string, endings: readonly string[]): Promise<readonly string[]>;
    /** The path relative to the root where it is a folder, else null. */
    folder(path: string): Promise<string | null>;
    /**
     * What `read` makes of a file's bytes, unpacked where it is compressed; null where the file can't be used, which is
     * then a problem.
     */
    whole<T>(path: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T | null>;
    /** What a tool's result file says, in the format that is named, or that its content shows. */
    result<T>(path: string, results: (evidence: EvidenceFiles) => Results<T>, format?: string): Promise<T | null>;
    /** Runs a step over one file's content; `Unusable` becomes a problem of that file. */
    guard(path: string, step: () => void): void;
    /** Rows and rows left out, for the file's line in the report; those of several sheets add up, a sheet read twice counts once. */
    countRows(path: string, sheet: string | undefined, rows: number, excluded: number): void;
    /** SHA-256 of a file that was read. */
    digest(path: string): string | undefined;
    /** Adds a warning. */
    remark(remark: Remark): void;
    readonly remarks: readonly Remark[];
}
export declare function gatherer({ files, evidence, github, people, times, folder, own }: GatherContext): Gather;
