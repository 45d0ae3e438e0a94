/** Who may sign with which key, as a policy says. A checklist can't bring its own: whoever writes it could sign for anybody. */
export interface Signers {
    /** Where it comes from, for messages. */
    readonly path: string;
    /** An allowed-signers file (ssh-keygen(1)). */
    readonly text: Uint8Array;
    /** Keys that are valid no longer; null for none. */
    readonly revoked: Uint8Array | null;
}
/**
 * How the file spells a person, for ssh-keygen minds capital letters and we do not; as given where it does not name them.
 * Throws `Unusable` for a key that stands for a pattern of people without being a certificate authority's: it could sign
 * for all of them, and proves nobody.
 */
export declare function spelled(person: string, { path, text }: Signers): string;
