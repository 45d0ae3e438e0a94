import { parseToolInstant, type Instant } from '../model/instant.ts'
import { measured, unmeasured, type Measured } from '../model/observation.ts'
import { nearest } from '../model/nearest.ts'
import { Unusable } from '../model/unusable.ts'
import { decode } from '../readers/decode.ts'
import { parseYaml } from '../source/yaml.ts'
import { concernKeys, type Concern } from './concern.ts'
import type { Gather } from './gather.ts'
import { uniqueIds } from './register.ts'
import { readRows, type Tables } from './rows.ts'

export interface ConcernRegister {
  readonly concerns: readonly Concern[]
  readonly excludedPercent: Measured
}

export async function readConcernTable(source: Tables, gather: Gather): Promise<ConcernRegister> {
  const rows = await readRows(source, concernKeys, gather)
  const unique = uniqueIds()
  const concerns: Concern[] = []
  rows.each((row) => {
    unique(row.text('id'))
    concerns.push(concernOf((key) => row.text(key), (key) => row.date(key)))
  })
  return { concerns, excludedPercent: rows.excludedPercent }
}

/** A folder with a YAML file per concern; null where the path is no folder. */
export async function readConcernFolder(path: string, gather: Gather): Promise<ConcernRegister | null> {
  const folder = await gather.folder(path)
  if (folder === null) return null
  const unique = uniqueIds()
  const concerns: Concern[] = []
  /* Git keeps no empty folder: this one holds what is not here. */
  if ((await gather.filesIn(folder, [''])).length === 0)
    gather.guard(path, () => {
      throw new Unusable('is a folder without any file, as a submodule is that was not checked out', 'Check it out (with actions/checkout, "submodules: true"). Where nobody has raised a concern yet, put a README there that says so.')
    })
  for (const file of await gather.filesIn(folder, ['.yml', '.yaml'])) {
    const fields = await gather.whole(file, (bytes) => fieldsOf(decode(bytes)))
    if (fields === null) continue
    gather.guard(file, () => {
      const text = (key: string) => fields.get(key) ?? ''
      unique(text('id'))
      concerns.push(concernOf(text, (key) => dateOf(key, text(key), gather.times.timezone)))
    })
  }
  return { concerns, excludedPercent: concerns.length === 0 ? unmeasured('the folder holds no concern') : measured(0, { n: 0, of: concerns.length }) }
}

function concernOf(text: (key: string) => string, date: (key: string) => Instant | null): Concern {
  return {
    id: text('id'),
    raisedOn: date('raisedOn'),
    raisedBy: text('raisedBy'),
    severity: text('severity'),
    raisedSeverity: text('raisedSeverity'),
    summary: text('summary'),
    status: text('status'),
    response: text('response'),
    respondedBy: text('respondedBy'),
    respondedOn: date('respondedOn'),
    acceptedBy: text('acceptedBy'),
    acceptedOn: date('acceptedOn'),
    owner: text('owner'),
    due: date('due'),
  }
}

const known: readonly string[] = [...concernKeys.required, ...concernKeys.optional]
/** A concern may be without a response; a table still has the column for it. */
const demanded = concernKeys.required.filter((key) => key !== 'response')

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const parsed = parseYaml(text)
  if (!parsed.ok) throw new Unusable(parsed.problem.message, parsed.problem.remedy, parsed.problem.at.line)
  const { value, locate } = parsed.document
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unusable('is not a concern', `Write its keys: ${known.join(', ')}.`)
  const fields = new Map<string, string>()
  for (const [key, field] of Object.entries(value) as [string, unknown][]) {
    const { line } = locate(`/${key}`)
    if (!known.includes(key)) {
      const meant = nearest(key, known)
      throw new Unusable(`"${key}" is not a key of a concern`, meant ? `Did you mean "${meant}"?` : `Known keys: ${known.join(', ')}.`, line)
    }
    if (field === null) continue
    if (typeof field !== 'string') throw new Unusable(`"${key}" is not a text`, `Quote it: ${key}: "…".`, line)
    fields.set(key, field.trim())
  }
  const missing = demanded.find((key) => !fields.has(key))
  if (missing) throw new Unusable(`the concern has no "${missing}"`, `Add "${missing}".`)
  return fields
}

function dateOf(key: string, text: string, timezone: string): Instant | null {
  if (text === '') return null
  const instant = parseToolInstant(text, timezone)
  if (instant === null) throw new Unusable(`"${text}" in "${key}" is not a date that the gate can read`, 'Write 2026-12-01.')
  return instant
}
