import { isGlob, parseGlob } from '../model/glob.ts'
import type { GitHub } from '../model/github.ts'
import type { Instants } from '../model/instants.ts'
import type { Remark, SourceFile } from '../model/observation.ts'
import { resolvePath } from '../model/path.ts'
import type { Files } from '../model/ports.ts'
import type { Roles } from '../model/roles.ts'
import { noGitHub } from '../model/unavailable.ts'
import { Unusable } from '../model/unusable.ts'
import type { EvidenceFiles, Results } from './evidence-files.ts'

const maxGlobFiles = 10_000

export interface GatherContext {
  readonly files: Files
  readonly evidence: EvidenceFiles
  /** Null where GitHub can't be asked. */
  readonly github: GitHub | null
  readonly people: People
  readonly times: Instants
  /** Folder of the checklist, relative to the root. */
  readonly folder: string
  /** The entry as the checklist has it, without what policies add; the entry itself where there are none. */
  readonly own?: object
}

/** Who answers for the item, and who holds which role. */
export interface People {
  readonly owner: string
  /** Everyone whom the owner stands for, where it is a team. */
  readonly owners?: readonly string[]
  readonly roles: Roles
}

/**
 * Reads the files of one evidence entry, keeps what was read of each, and collects what is wrong with them, so that all
 * of it is reported and none of it counts.
 */
export interface Gather {
  readonly times: Instants
  readonly people: People
  /** What the checklist itself says under a key: what a policy adds must never make a measure look better. */
  own(key: string): unknown
  readonly sources: readonly SourceFile[]
  readonly problems: readonly Remark[]
  /** GitHub; throws `Unavailable` where it can't be asked. */
  github(): GitHub
  /** The files that paths and globs name, each once, in the order given; what can't be found is a problem. */
  expand(paths: string | readonly string[]): Promise<readonly string[]>
  /** The files in a folder (not below it) whose names end so. */
  filesIn(folder: string, endings: readonly string[]): Promise<readonly string[]>
  /** The path relative to the root where it is a folder, else null. */
  folder(path: string): Promise<string | null>
  /**
   * What `read` makes of a file's bytes, unpacked where it is compressed; null where the file can't be used, which is
   * then a problem.
   */
  whole<T>(path: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T | null>
  /** What a tool's result file says, in the format that is named, or that its content shows. */
  result<T>(path: string, results: (evidence: EvidenceFiles) => Results<T>, format?: string): Promise<T | null>
  /** Runs a step over one file's content; `Unusable` becomes a problem of that file. */
  guard(path: string, step: () => void): void
  /** Rows and rows left out, for the file's line in the report; those of several sheets add up, a sheet read twice counts once. */
  countRows(path: string, sheet: string | undefined, rows: number, excluded: number): void
  /** SHA-256 of a file that was read. */
  digest(path: string): string | undefined
  /** Adds a warning. */
  remark(remark: Remark): void
  readonly remarks: readonly Remark[]
}

export function gatherer({ files, evidence, github, people, times, folder, own = {} }: GatherContext): Gather {
  const sources = new Map<string, SourceFile>()
  const problems: Remark[] = []
  const remarks: Remark[] = []
  const counted = new Map<string, Map<string, { rows: number; excluded: number }>>()

  const problem = (path: string, error: Unusable) => {
    const place = error.line === undefined ? path : `${path}, ${error.unit} ${error.line}`
    problems.push({ rule: 'evidence/unusable', message: `${place}: ${error.message}`, remedy: error.remedy })
  }
  const guarded = async <T>(path: string, step: () => Promise<T>): Promise<T | null> => {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      problem(path, error)
      return null
    }
  }

  return {
    github() {
      if (github === null) throw noGitHub()
      return github
    },
    times,
    people,
    own: (key) => (Object.hasOwn(own, key) ? Reflect.get(own, key) : undefined),
    problems,
    get sources() {
      return [...sources.values()]
    },
    async expand(paths) {
      const found = new Set<string>()
      for (const path of [paths].flat()) {
        const matches = await guarded(path, () => (isGlob(path) ? matching(files, folder, path) : Promise.resolve([inside(folder, path)])))
        for (const match of matches ?? []) found.add(match)
      }
      return [...found]
    },
    async filesIn(path, endings) {
      const list = await guarded(path, () => files.list(path, false, maxGlobFiles))
      return (list ?? []).filter((file) => endings.some((ending) => file.toLowerCase().endsWith(ending)))
    },
    async folder(path) {
      const resolved = resolvePath(folder, path)
      return resolved !== null && (await files.kind(resolved)) === 'folder' ? resolved : null
    },
    whole: (path, read) =>
      guarded(path, async () => {
        const { content, sha256, bytes } = await evidence.whole(path)
        /* Of a workbook several sheets can be read, and all their rows are counted. */
        sources.set(path, { ...sources.get(path), path, sha256, bytes })
        return read(content)
      }),
    result: <T>(path: string, results: (evidence: EvidenceFiles) => Results<T>, format?: string) =>
      guarded(path, async () => {
        const { content, sha256, bytes } = await results(evidence)(path, format)
        sources.set(path, { path, sha256, bytes })
        return content
      }),
    guard(path, step) {
      try {
        step()
      } catch (error) {
        if (!(error instanceof Unusable)) throw error
        problem(path, error)
      }
    },
    countRows(path, sheet = '', rows, excluded) {
      const source = sources.get(path)
      const sheets = counted.get(path) ?? new Map<string, { rows: number; excluded: number }>()
      counted.set(path, sheets.set(sheet, { rows, excluded }))
      const sum = (key: 'rows' | 'excluded') => [...sheets.values()].reduce((all, each) => all + each[key], 0)
      if (source) sources.set(path, { ...source, rows: sum('rows'), excluded: sum('excluded') })
    },
    digest: (path) => sources.get(path)?.sha256,
    remark: (remark) => remarks.push(remark),
    remarks,
  }
}

function inside(folder: string, path: string): string {
  const resolved = resolvePath(folder, path)
  if (resolved === null)
    throw new Unusable(
      'is a path that the gate does not read',
      "Write a path inside the repository, relative to the checklist's folder, with forward slashes.",
    )
  return resolved
}

async function matching(files: Files, folder: string, pattern: string): Promise<readonly string[]> {
  const glob = parseGlob(inside(folder, pattern))
  if (!glob) throw new Unusable('is not a pattern that the gate reads', 'Use * and ? in names and ** for folders at most once, not at the end.')
  const all = (await files.kind(glob.folder)) === 'folder' ? await files.list(glob.folder, glob.deep, maxGlobFiles) : []
  const matches = all.filter(glob.matches)
  if (matches.length === 0) throw new Unusable('no file matches', 'Add the file, or correct the pattern.')
  return matches
}
