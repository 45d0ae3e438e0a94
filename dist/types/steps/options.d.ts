import type { Signers } from '../model/signers.ts';
export interface GateOptions {
    /** Path of the checklist relative to the root. */
    readonly checklist: string;
    readonly environment?: string;
    /** More policies than the checklist names: built-in names, paths relative to the root, or `owner/repo/path@commit`. */
    readonly policies?: readonly string[];
    /** A git revision: what asks for less here than there blocks its item. */
    readonly baseline?: string;
    /** Read path policies and the tables of roles from the baseline, so that a change can't weaken its own gate. */
    readonly trustBaseline?: boolean;
    /** Another instant for "now", for rehearsals; the report then is not authoritative. */
    readonly asOf?: string;
    /** Let findings name people, for a local terminal: personal data that no report may carry. */
    readonly people?: boolean;
    /** Files that this run writes, relative to the root: they can't be evidence. */
    readonly outputs?: readonly string[];
    /** Who may sign with which key, besides what policies say: a signature must hold by all of them. */
    readonly signers?: readonly Signers[];
}
