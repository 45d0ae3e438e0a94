/**
 * A path relative to the root as a checklist in a folder names it. One that could be taken for a URL, a drive or a home
 * path begins with `./`.
 */
export function fromChecklist(path: string, folder: string): string {
  const own = folder === '' ? [] : folder.split('/')
  const segments = path.split('/')
  let shared = 0
  while (shared < own.length && shared < segments.length - 1 && own[shared] === segments[shared]) shared++
  const relative = [...own.slice(shared).map(() => '..'), ...segments.slice(shared)].join('/')
  return /^(?:~|[A-Za-z][A-Za-z0-9+.-]*:)/.test(relative) || relative.trim() !== relative ? `./${relative}` : relative
}
