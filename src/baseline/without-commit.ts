/** Another commit of the same file is the same policy: what it asks for less shows in its items. */
export function withoutCommit(address: string): string {
  return address.replace(/@[0-9a-f]{40}$/, '')
}
