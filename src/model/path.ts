/**
 * A path from a checklist, made relative to the root: forward slashes, no `.` or `..` left. Null where it is refused:
 * absolute, a home path, a URL, a drive, with a backslash or control character, outside the root, or below `.git`.
 * @param folder Folder of the checklist, relative to the root; '' for the root itself.
 */
export function resolvePath(folder: string, path: string): string | null {
  if (path.trim() === '' || /[\\\p{Cc}]/u.test(path) || /^[~/]/.test(path) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return null
  const resolved = folder === '' ? [] : folder.split('/')
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') resolved.push(segment)
    else if (resolved.pop() === undefined) return null
  }
  return resolved.length === 0 || resolved.some((segment) => segment.toLowerCase() === '.git') ? null : resolved.join('/')
}

/** The folder of a path, '' at the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** A file's extension in small letters, without the dot; '' without one. */
export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
