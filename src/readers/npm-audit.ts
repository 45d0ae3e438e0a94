import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { listOf, partOf } from './json-parts.ts'
import { highest, severityOf, type ScanRun } from './scan-run.ts'
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
  const packages = Object.values(vulnerabilities).map(partOf)
  const found = packages.map(({ severity }) => wordOf(severity))
  const having = (level: (typeof levels)[Word]): number =>
    words.filter((word) => levels[word] === level).reduce((sum, word) => sum + Math.max(found.filter((each) => each === word).length, neededCountOf(totals, word)), 0)
  const counted = { errors: having('error'), warnings: having('warning'), notes: having('note') }
  const total = counted.errors + counted.warnings + counted.notes
  return {
    format: 'npm-audit',
    runs: 1,
    tools: ['npm audit'],
    ...counted,
    suppressed: 0,
    severity: total > packages.length ? null : highest(scoresOf(packages)),
    starts: [''],
    dated: [],
  }
}

function wordOf(severity: unknown): Word {
  const word = words.find((each) => each === severity)
  if (word === undefined) throw new Unusable(`has a vulnerability with the severity ${JSON.stringify(severity ?? null).slice(0, 40)}, which npm does not know`, auditAgain)
  return word
}

/** Scores of the advisories; a package that is affected through another has a name there, and no score of its own. */
function scoresOf(packages: readonly JsonObject[]): readonly (number | null)[] {
  const advisories = packages.flatMap(({ via }) => (listOf(via) ?? []).filter(isObject))
  if (advisories.length === 0 && packages.length > 0) return [null]
  return advisories.map(({ cvss }) => {
    const score = severityOf(partOf(cvss)['score'])
    /* Where npm knows no score it writes 0 without a vector. */
    return score === 0 && partOf(cvss)['vectorString'] == null ? null : score
  })
}
