import type { Report } from '../generated/report.ts'
import { forXml } from './escape.ts'
import { blocking, findingsOf, generalFindings, headline, stateOf, summary, type ReportFinding, type ReportItem } from './next.ts'

interface Case {
  readonly name: string
  readonly className: string
  readonly result: Result | null
}

interface Result {
  readonly element: 'failure' | 'error' | 'skipped'
  readonly type: string
  readonly message: string
  readonly details: readonly string[]
}

/**
 * The verdict as JUnit XML by Jenkins' schema (junit-10.xsd): a suite a checklist, a case an item, and one for the verdict,
 * so that whoever counts only failures never sees green where the gate is shut.
 */
export function junit(reports: readonly Report[]): string {
  const suites = reports.map((report) => ({ report, cases: [verdictCase(report), ...report.items.map((item) => itemCase(report, item))] }))
  const all = suites.flatMap(({ cases }) => cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="go-live-gate" tests="${all.length}" failures="${count(all, 'failure')}" errors="${count(all, 'error')}">`,
    ...suites.flatMap(({ report, cases }) => suite(report, cases)),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(report: Report, cases: readonly Case[]): string[] {
  const { inputs, environment } = report
  const attributes = {
    name: titleOf(report),
    tests: String(cases.length),
    failures: String(count(cases, 'failure')),
    errors: String(count(cases, 'error')),
    skipped: String(count(cases, 'skipped')),
    timestamp: report.checkedAt.replace(/(\.\d+)?Z$/, ''),
    file: inputs.checklist.path,
  }
  const properties = {
    verdict: report.verdict,
    checklist: inputs.checklist.path,
    ...(environment === null ? {} : { environment }),
    'judged-for': report.judgedFor,
    ...(report.validUntil === null ? {} : { 'valid-until': report.validUntil }),
  }
  return [
    `  <testsuite${attributesOf(attributes)}>`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property${attributesOf({ name, value })}/>`),
    '    </properties>',
    ...cases.flatMap(caseLines),
    '  </testsuite>',
  ]
}

function caseLines({ name, className, result }: Case): string[] {
  const open = `    <testcase${attributesOf({ classname: className, name })}`
  if (result === null) return [`${open}/>`]
  const { element, type, message, details } = result
  return [
    `${open}>`,
    `      <${element}${attributesOf({ type, message })}>${details.map(forXml).join('\n')}</${element}>`,
    '    </testcase>',
  ]
}

function verdictCase(report: Report): Case {
  const message = `${headline(report)}: ${summary(report)}`
  const details = [
    ...generalFindings(report).map(findingText),
    ...blocking(report).map((item) => `${item.title} (${item.id}), owner ${item.owner}: ${stateOf(item)}`),
  ]
  const named = { name: 'verdict', className: titleOf(report) }
  if (report.verdict === 'undetermined') return { ...named, result: { element: 'error', type: report.verdict, message, details } }
  if (report.verdict !== 'ready') return { ...named, result: { element: 'failure', type: report.verdict, message, details } }
  if (!report.authoritative)
    return { ...named, result: { element: 'failure', type: 'rehearsal', message: `${message} A rehearsal opens no gate.`, details } }
  return { ...named, result: null }
}

function itemCase(report: Report, item: ReportItem): Case {
  return { name: `${item.title} (${item.id})`, className: titleOf(report), result: itemResult(report, item) }
}

function itemResult(report: Report, item: ReportItem): Result | null {
  const { outcome, disposition } = item
  const message = `${stateOf(item)}; owner ${item.owner}`
  const details = findingsOf(report, item.id).map(findingText)
  if (disposition === 'required' && outcome === 'satisfied' && !item.blocks) return null
  if (disposition === 'advisory' && outcome === 'satisfied') return null
  if (disposition !== 'required') return { element: 'skipped', type: disposition, message, details }
  return { element: outcome === 'error' ? 'error' : 'failure', type: outcome, message, details }
}

function findingText({ level, message, remedy, rule, path, line, column }: ReportFinding): string {
  return `${level}: ${message} → ${remedy} [${rule}] at ${path}:${line}:${column}`
}

function titleOf({ service, release, environment, inputs }: Report): string {
  return [service, release, environment].filter((part) => part !== null).join(' · ') || inputs.checklist.path
}

function count(cases: readonly Case[], element: Result['element']): number {
  return cases.filter(({ result }) => result?.element === element).length
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${forXml(value)}"`).join('')
}
