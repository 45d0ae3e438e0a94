import type { Checklist, Evidence } from '../generated/checklist.ts';
import type { Finding } from '../model/finding.ts';
/** What a schema can't say: dates that exist, names that are defined, nothing twice. */
export declare function meaningFindings(checklist: Checklist): readonly Finding[];
/** How entries of one item are told apart: by type and id, sign-offs by role. */
export declare function identity(entry: Evidence): string;
