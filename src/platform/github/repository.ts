/** A repository by its two names. */
export interface Repository {
  readonly owner: string
  readonly name: string
}

/** Takes `owner/name` apart; null where it is not of that form. */
export function repositoryOf(text: string): Repository | null {
  const found = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.exec(text)
  const [, owner, name] = found ?? []
  return owner === undefined || name === undefined || name === '.' || name === '..' ? null : { owner, name }
}
