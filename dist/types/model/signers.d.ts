/** Who may sign with which key, as a policy says. A checklist can't bring its own: whoever writes it could sign for anybody. */
export interface Signers {
    /** Where it comes from, for messages. */
    readonly path: string;
    /** An allowed-signers file (ssh-keygen(1)). */
    readonly text: Uint8Array;
    /** Keys that are valid no longer, as ssh-keygen's `-r` takes them; null for none. */
    readonly revoked: Uint8Array | null;
}
