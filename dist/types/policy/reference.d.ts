/** What a checklist, a policy or a flag names as a policy. */
export type Reference = {
    readonly kind: 'built-in';
    readonly name: string;
} | {
    readonly kind: 'path';
    readonly path: string;
} | {
    readonly kind: 'remote';
    readonly repository: string;
    readonly path: string;
    readonly commit: string;
};
export type ParsedReference = {
    readonly ok: true;
    readonly reference: Reference;
} | {
    readonly ok: false;
    readonly message: string;
    readonly remedy: string;
};
/**
 * Reads a reference: a name in small letters is a built-in policy, whatever with an "@" is a file of another repository
 * and must be pinned to a commit, anything else is a path.
 */
export declare function parseReference(text: string): ParsedReference;
/** The one address of what a reference names; two references with one address are one policy. */
export declare function addressOf(reference: Reference): string;
/** Whether an address is that of a policy in this repository. */
export declare function isPathPolicy(address: string): boolean;
/**
 * What a reference inside a policy means: a path beside a policy from another repository is a file of that repository at
 * that commit. Null for a path out of the repository.
 */
export declare function includedFrom(parent: Reference, reference: Reference): Reference | null;
