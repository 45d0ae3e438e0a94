import type { Files } from '../model/ports.ts'

/** Files of one world, and of another where the first has none of that path: what a change adds is read, what it alters is not. */
export function preferring(first: Files, second: Files): Files {
  const of = async (path: string): Promise<Files> => ((await first.kind(path)) === 'absent' ? second : first)
  return {
    read: async (path, limit) => (await of(path)).read(path, limit),
    stream: async (path) => (await of(path)).stream(path),
    kind: async (path) => (await of(path)).kind(path),
    list: async (folder, deep, limit) => (await of(folder)).list(folder, deep, limit),
  }
}
