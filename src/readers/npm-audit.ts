import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { listOf, partOf } from './json-parts.ts'
import { findingName, highest, severityOf, type ScanRun } from './scan-run.ts'
import { neededCountOf } from './test-run.ts'

const auditAgain = 'Run "npm audit --json" again where the registry answers, and give what it writes.'
const levels = { critical: 'error', high: 'error', moderate: 'warning', low: 'note', info: 'note' } as const
type Word = keyof typeof levels
const words = ['critical', 'high', 'moderate', 'low', 'info'] as const satisfies readonly Word[]

/**
 * `npm audit --json` of npm 7 or later: packages with a known vulnerability, critical and high as errors, moderate as
 * warnings, the rest as notes. The packages are counted again, and where the totals say otherwise the worse is taken.
 * Throws `Unusable` where the audit did not take place: npm then writes an error that has no vulnerabilities either.
 */
export function readNpmAudit(value: unknown): ScanRun {
  const report = partOf(value)
  const metadata = partOf(report['metadata'])
  const { vulnerabilities } = report
  const totals = metadata['vulnerabilities']
  if (report['auditReportVersion'] !== 2 || !isObject(vulnerabilities) || !isObject(totals))
    throw new Unusable('is no finished audit: it does not say which vulnerabilities there are', auditAgain)
  if (neededCountOf(partOf(metadata['dependencies']), 'total') === 0) throw new Unusable('audited no dependency at all', 'Run it in the folder of the package, after npm ci.')
  const packages = Object.entries(vulnerabilities).map(([name, each]) => ({ name: findingName(name), ...described(each) }))
  const having = (level: (typeof levels)[Word]): readonly string[] =>
    words.filter((word) => levels[word] === level).flatMap((word) => {
      const found = packages.filter(({ severity }) => severity === word).map(({ name }) => name)
      const unseen = Math.max(0, Math.min(neededCountOf(totals, word), 100_000) - found.length)
      return [...found, ...Array.from({ length: unseen }, () => 'a package that is only counted')]
    })
  const counted = { errors: having('error'), warnings: having('warning'), notes: having('note') }
  const scores = packages.flatMap((each) => each.scores)
  const total = counted.errors.length + counted.warnings.length + counted.notes.length
  return {
    format: 'npm-audit',
    runs: 1,
    tools: ['npm audit'],
    ...counted,
    suppressed: 0,
    severity: total > packages.length || (total > 0 && scores.length === 0) ? null : highest(scores),
    starts: [''],
    dated: [],
  }
}

interface Described {
  readonly severity: Word
  /** Scores of the advisories; a package that is affected through another has a name there, and no score of its own. */
  readonly scores: readonly (number | null)[]
}

function described(vulnerability: unknown): Described {
  const { severity: written, via } = partOf(vulnerability)
  const severity = words.find((each) => each === written)
  if (severity === undefined)
    throw new Unusable(`has a vulnerability with the severity ${JSON.stringify(written ?? null).slice(0, 40)}, which npm does not know`, auditAgain)
  const list = listOf(via) ?? []
  return { severity, scores: list.length === 0 ? [null] : list.filter(isObject).map(scoreOf) }
}

/** Where npm knows no score it writes 0 without a vector. */
function scoreOf({ cvss }: JsonObject): number | null {
  const score = severityOf(partOf(cvss)['score'])
  return score === 0 && (partOf(cvss)['vectorString'] ?? null) === null ? null : score
}
