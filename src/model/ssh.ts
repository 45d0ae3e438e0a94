import type { Instant } from './instant.ts'

/** What a signature is checked against. */
export interface SshCheck {
  /** The very bytes that were signed. */
  readonly message: Uint8Array
  /** An armoured signature, as ssh-keygen writes it. */
  readonly signature: Uint8Array
  /** Who may sign with which key: the text of an allowed-signers file (ssh-keygen(1), ALLOWED SIGNERS). */
  readonly signers: Uint8Array
  /** Keys that are valid no longer: a KRL, or public keys a line; null for none. */
  readonly revoked: Uint8Array | null
  /** The person as the allowed-signers file names them. */
  readonly principal: string
  readonly namespace: string
  /** When it was signed, by its own words: a key must have been valid then. */
  readonly at: Instant
}

export type SshAnswer =
  | {
      readonly ok: true
      /** The key's fingerprint, `SHA256:…`. */
      readonly key: string
    }
  | {
      readonly ok: false
      /** Why it is not accepted, as a clause. */
      readonly why: string
    }

/** Signatures by SSH keys. Each method throws `Unavailable` where ssh-keygen is missing, too old or fails in another way. */
export interface Ssh {
  verify(check: SshCheck): Promise<SshAnswer>
  /**
   * Signs with a key file, or with an agent's key given by its public key. May ask for a passphrase or a touch.
   * @returns The armoured signature; null with the reason where the key can't sign.
   */
  sign(message: Uint8Array, keyFile: string, namespace: string): Promise<{ readonly ok: true; readonly signature: Uint8Array } | { readonly ok: false; readonly why: string }>
}
