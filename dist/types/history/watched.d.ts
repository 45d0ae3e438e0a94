import type { ReadChecklist } from '../steps/read.ts';
/** What a checklist is judged from in the repository, besides itself: paths and globs relative to the root. */
export interface Watched {
    /** Evidence, signed statements and whose key is whose. */
    readonly evidence: readonly string[];
    readonly policies: readonly string[];
}
export declare function watched(path: string, { demands, policies }: ReadChecklist): Watched;
/** The path of a policy that lies in the repository. */
export declare function localPath(text: string): readonly string[];
