import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program that reports are tested with stands; null where it is missing, and then its tests are skipped and counted. */
export function client(name: string): string | null {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find(isExecutable)
  if (found === undefined) console.warn(`SKIPPED: no ${name} here; tools/install-clients.sh installs it on Debian`)
  return found ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
