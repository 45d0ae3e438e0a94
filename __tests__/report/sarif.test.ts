import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { render, type Report } from '../../src/index.ts'
import { folderWith, root } from '../support/process.ts'
import { everyKindOfReport } from '../support/reports.ts'

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly { readonly ruleId: string; readonly level: string; readonly message: { readonly text: string }; readonly partialFingerprints: Readonly<Record<string, string>> }[]
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly level: string }[] }[]
  }[]
}

const reports = await everyKindOfReport()
const sarifOf = (report: Report | undefined): Sarif => JSON.parse(render(report ?? [], 'sarif'))
const fingerprints = (report: Report | undefined) => sarifOf(report).runs.flatMap(({ results }) => results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']))
const multitool = join(root, 'node_modules', '@microsoft', 'sarif-multitool-linux', 'Sarif.Multitool')

describe('SARIF', () => {
  test.skipIf(!existsSync(multitool))('every kind of report passes the multitool, with its rules for GitHub', () => {
    const folder = folderWith()
    for (const [name, report] of Object.entries(reports)) writeFileSync(join(folder, `${name}.sarif`), render(report, 'sarif'))
    writeFileSync(join(folder, 'several.sarif'), render(Object.values(reports), 'sarif'))
    const { stdout, status } = spawnSync(multitool, ['validate', join(folder, '*.sarif'), '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'], { encoding: 'utf8' })
    expect(stdout.split('\n').filter((line) => /: (error|warning) /.test(line))).toEqual([])
    expect(stdout).toContain(`${Object.keys(reports).length + 1} files scanned`)
    expect(status).toBe(0)
  })

  test('only an honest ready has neither an error nor a notification of one', () => {
    const green = Object.entries(reports).filter(([, report]) =>
      sarifOf(report).runs.every(({ results, invocations }) => results.every(({ level }) => level !== 'error') && invocations.every(({ toolExecutionNotifications }) => toolExecutionNotifications.every(({ level }) => level !== 'error'))),
    )
    expect(green.map(([name]) => name)).toEqual(['ready', 'rehearsal', 'excused'])
    expect(render(reports['rehearsal'] ?? [], 'sarif')).toContain('it opens no gate')
  })

  test('a fingerprint holds while lines move and numbers change, and tells two findings apart', async () => {
    const [before] = fingerprints(reports['notReady'])
    const moved = reports['notReady']
    const shifted: Report | undefined = moved && { ...moved, findings: moved.findings.map((finding) => ({ ...finding, line: finding.line + 7, message: 'High defects open: 9; needed: at most 0' })) }
    expect(fingerprints(shifted)).toEqual([before])
    const twice: Report | undefined = moved && { ...moved, findings: [...moved.findings, ...moved.findings] }
    expect(new Set(fingerprints(twice)).size).toBe(2)
  })

  test("errors come first, and no more than GitHub shows", () => {
    const { notReady } = reports
    const [finding] = notReady?.findings ?? []
    const many: Report | undefined = notReady && finding && { ...notReady, findings: [...Array.from({ length: 6000 }, () => ({ ...finding, level: 'warning' as const })), finding] }
    const [run] = sarifOf(many).runs
    expect(run?.results).toHaveLength(5000)
    expect(run?.results[0]?.level).toBe('error')
    expect(JSON.stringify(run?.invocations)).toContain('1001 less severe findings are left out')
  })

  test('brackets make no link and braces no placeholder', () => {
    const text = sarifOf(reports['hostile']).runs.flatMap(({ results }) => results.map(({ message }) => message.text)).join('\n')
    expect(text).toContain('\\[x\\](y){{0}}')
    expect(text).not.toMatch(/(?<!\\)\]\(/)
  })
})
