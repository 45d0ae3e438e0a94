/** A file of another repository at a commit: what it says never changes. */
export interface Pinned {
  /** `owner/repo`. */
  readonly repository: string
  readonly path: string
  /** 40 hex digits. */
  readonly commit: string
}

/**
 * Policies of other repositories as an earlier run fetched them, for runs without network. Only those read it; every other
 * run fetches anew.
 */
export interface PolicyCache {
  /** The bytes that were kept; null where there are none. `Unavailable` where they are not what was kept. */
  read(file: Pinned): Promise<Uint8Array | null>
  /** Keeps them; a cache that can't be written is left as it is. */
  keep(file: Pinned, bytes: Uint8Array): Promise<void>
}
