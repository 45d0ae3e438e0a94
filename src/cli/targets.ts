import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { nearest } from '../model/nearest.ts'

/** A format, and where it is written. */
export interface Target<F extends string> {
  readonly format: F
  /** Absolute; null for stdout. */
  readonly path: string | null
}

/** What `--format FORMAT[=PATH]` asks for; one format at most goes to stdout. */
export function targetsOf<F extends string>(formats: readonly string[], isFormat: (name: string) => name is F, known: readonly string[], folder: string): readonly Target<F>[] {
  const targets = formats.map((each) => {
    const [name = '', ...rest] = each.split('=')
    const path = rest.join('=')
    if (!isFormat(name)) {
      const meant = nearest(name, known)
      throw new GateError('usage', `no format is called "${name}"; ${meant ? `did you mean ${meant}?` : `known: ${known.join(', ')}`}`)
    }
    if (each.includes('=') && path === '') throw new GateError('usage', `--format ${name}= needs a path after the "="`)
    return { format: name, path: each.includes('=') ? realTarget(resolve(folder, path)) : null }
  })
  if (targets.filter(({ path }) => path === null).length > 1)
    throw new GateError('usage', 'only one format can go to stdout; give the others a path, as in --format json=report.json')
  return targets
}

/** With links in its folder resolved, so that it compares with evidence files. */
function realTarget(path: string): string {
  return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path
}
