import { Unusable } from '../model/unusable.ts'
import type { JsonObject } from './json-object.ts'
import { listOf, objectsIn, partOf, textOf } from './json-parts.ts'
import { refuseFailedRun } from './sarif-invocations.ts'
import { ruleOf, type Rule } from './sarif-rules.ts'
import { findingName, highest, severityOf, type ScanRun } from './scan-run.ts'

const scanAgain = 'Scan again, and give the SARIF file unchanged.'

interface Found {
  readonly name: string
  readonly level: 'error' | 'warning' | 'note'
  readonly isSuppressed: boolean
  readonly severity: number | null
}

/**
 * A SARIF 2.1.0 log by its own rules (OASIS SARIF 2.1.0, §3.27): the level of a result is its own, else that of an
 * override or of its rule, else `warning`; kinds other than `fail` and results that are gone (`baselineState: absent`)
 * are no findings; a result is suppressed where it has suppressions and all of them are accepted. A severity is the
 * rule's or the result's `security-severity`. Throws `Unusable` where a run failed, is not complete, or has no results.
 */
export function readSarif(value: unknown): ScanRun {
  const log = partOf(value)
  if (log['version'] !== '2.1.0') throw new Unusable(`is SARIF ${JSON.stringify(log['version'] ?? null).slice(0, 20)}, not 2.1.0`, 'Let the tool write SARIF 2.1.0.')
  const runs = objectsIn(log['runs'], 'runs', scanAgain)
  if (runs.length === 0) throw new Unusable('holds no run of any tool', scanAgain)
  const found = runs.flatMap(readRun)
  const live = found.filter(({ isSuppressed }) => !isSuppressed)
  const having = (wanted: Found['level']): readonly string[] => live.filter(({ level }) => level === wanted).map(({ name }) => name)
  return {
    format: 'sarif',
    runs: runs.length,
    tools: [...new Set(runs.map(toolOf))],
    errors: having('error'),
    warnings: having('warning'),
    notes: having('note'),
    suppressed: found.length - live.length,
    severity: highest(live.map(({ severity }) => severity)),
    starts: runs.flatMap(startsOf),
    dated: [],
  }
}

function toolOf(run: JsonObject): string {
  const name = textOf(partOf(partOf(run['tool'])['driver'])['name'])?.trim() ?? ''
  if (name === '') throw new Unusable('has a run that does not name its tool', scanAgain)
  return name
}

function startsOf({ invocations }: JsonObject): readonly string[] {
  const starts = (listOf(invocations) ?? []).map((each) => textOf(partOf(each)['startTimeUtc']) ?? '')
  return starts.length > 0 ? starts : ['']
}

function readRun(run: JsonObject): readonly Found[] {
  const tool = toolOf(run)
  refuseFailedRun(run, tool)
  if (run['externalPropertyFileReferences'] !== undefined)
    throw new Unusable(`has parts of what ${tool} found in other files`, 'Let the tool write one whole file.')
  if (listOf(run['results']) === null)
    throw new Unusable(`has no results of ${tool}, not even an empty list: it did not scan, or did not end`, scanAgain)
  return objectsIn(run['results'], 'results', scanAgain).flatMap((result, i) => {
    const found = readResult(result, ruleOf(run, result), i + 1)
    return found === null ? [] : [found]
  })
}

/** Null for what is no finding. */
function readResult(result: JsonObject, rule: Rule, place: number): Found | null {
  const kind = result['kind'] ?? 'fail'
  const own = result['level']
  /* A kind other than fail has no level; one that has a level all the same contradicts itself, and counts. */
  if (kind !== 'fail' && (own === undefined || own === 'none')) return knownKind(kind, place)
  if (result['baselineState'] === 'absent') return null
  const level = own ?? rule.level ?? 'warning'
  if (level !== 'error' && level !== 'warning' && level !== 'note' && level !== 'none')
    throw new Unusable(`its result ${place} has the level ${JSON.stringify(level).slice(0, 40)}, which SARIF does not know`, scanAgain)
  const severities = [rule.severity, partOf(result['properties'])['security-severity']].filter((each) => each !== undefined)
  return {
    name: findingName(result['ruleId'] ?? partOf(result['rule'])['id']),
    level: level === 'none' ? 'note' : level,
    isSuppressed: allAccepted(result['suppressions']),
    severity: severities.length === 0 ? null : highest(severities.map(severityOf)),
  }
}

function knownKind(kind: unknown, place: number): null {
  if (['pass', 'open', 'informational', 'notApplicable', 'review'].includes(String(kind))) return null
  throw new Unusable(`its result ${place} has the kind ${JSON.stringify(kind).slice(0, 40)}, which SARIF does not know`, scanAgain)
}

/** An empty list suppresses nothing; a suppression that is under review or rejected does not either. */
function allAccepted(suppressions: unknown): boolean {
  const list = listOf(suppressions) ?? []
  return list.length > 0 && list.every((each) => typeof each === 'object' && each !== null && (partOf(each)['status'] ?? 'accepted') === 'accepted')
}
