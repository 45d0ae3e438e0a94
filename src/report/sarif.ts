import type { Report } from '../generated/report.ts'
import { remedyFor } from '../model/remedies.ts'
import { titleOfRule } from '../model/rule-titles.ts'
import { isWaivable } from '../model/rules.ts'
import { tool } from '../generated/tool.ts'
import { forSarif } from './escape.ts'
import { ruleUri } from './links.ts'
import { headline, summary, type ReportFinding } from './next.ts'

/** GitHub shows so many results of a run, the most severe first; it drops the rest without a word. */
const maxResults = 5000
const levels = { error: 'error', warning: 'warning', notice: 'note' } as const

/**
 * Findings as SARIF 2.1.0 (OASIS), within what GitHub's code scanning reads: one run a checklist, results on the lines of
 * the checklist or policy, and fingerprints that hold while lines move and numbers change.
 */
export function sarif(reports: readonly Report[]): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: reports.map(runOf),
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function runOf(report: Report): object {
  const { verdict, authoritative, service, release, environment, checkedAt, judgedFor, validUntil, inputs } = report
  const ordered = ['error', 'warning', 'notice'].flatMap((level) => report.findings.filter((finding) => finding.level === level))
  const shown = ordered.slice(0, maxResults)
  const rules = [...new Set(shown.map(({ rule }) => rule))].toSorted()
  const category = ['go-live-gate', inputs.checklist.path, ...(environment === null ? [] : [environment])].join('/')
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: 'https://github.com/go-live-gate/go-live-gate',
        rules: rules.map(ruleOf),
      },
    },
    automationDetails: { id: `${category}/` },
    invocations: [{ executionSuccessful: verdict === 'ready' || verdict === 'not-ready', endTimeUtc: checkedAt, toolExecutionNotifications: notes(report, ordered.length) }],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
    results: withFingerprints(shown).map(({ finding, fingerprint }) => resultOf(finding, rules.indexOf(finding.rule), fingerprint)),
    properties: { verdict, authoritative, service, release, environment, judgedFor, validUntil },
  }
}

/** The verdict itself is no finding, and must not get lost where nobody looks at the exit code. */
function notes(report: Report, findings: number): readonly object[] {
  const text = [
    `${headline(report)}: ${summary(report)}`,
    ...(report.authoritative ? [] : ['A rehearsal: it opens no gate.']),
    ...(findings > maxResults ? [`${findings - maxResults} less severe findings are left out; the report in JSON has them all.`] : []),
  ].join(' ')
  return [{ level: report.verdict === 'ready' ? 'note' : 'error', message: { text } }]
}

function ruleOf(rule: string): object {
  const title = sentence(titleOfRule(rule))
  return {
    id: rule,
    name: pascal(rule),
    shortDescription: { text: title },
    fullDescription: { text: `${title} ${isWaivable(rule) ? 'It blocks until it is met or waived.' : 'It can not be waived.'}` },
    helpUri: ruleUri(rule),
    help: { text: `${remedyFor(rule)} Run "go-live-gate explain ${rule}" for more.` },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['go-live'] },
  }
}

function resultOf({ rule, level, item, message, remedy, path, line, column }: ReportFinding, ruleIndex: number, fingerprint: string): object {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    message: { text: forSarif(`${item === undefined ? '' : `${item}: `}${sentence(message)} ${remedy}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: forSarif(fingerprint) },
  }
}

/** Rule, item and the key that is meant, never a line or a number; findings that share all three are counted. */
function withFingerprints(findings: readonly ReportFinding[]): readonly { readonly finding: ReportFinding; readonly fingerprint: string }[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = [finding.path, finding.rule, finding.item ?? '', finding.pointer.split('/').filter((part) => !/^\d+$/.test(part)).join('.')].join('|')
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { finding, fingerprint: `${key}:${times}` }
  })
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

function pascal(rule: string): string {
  return rule.split(/[^a-z0-9]+/i).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
