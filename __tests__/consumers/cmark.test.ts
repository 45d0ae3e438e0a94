import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { render, type Report } from '../../src/index.ts'
import { client } from '../support/clients.ts'
import { payloads, withTexts } from '../support/payloads.ts'
import { everyKindOfReport } from '../support/reports.ts'

const cmark = client('cmark-gfm')

/** What GitHub's own reader takes Markdown for: the kinds of nodes, in order, and the text of what it reads as HTML. */
function nodesOf(markdown: string): readonly string[] {
  const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist'].flatMap((name) => ['-e', name])
  const xml = execFileSync(cmark ?? '', ['--unsafe', '-t', 'xml', ...extensions], { input: markdown, encoding: 'utf8' })
  return [...xml.matchAll(/<([a-z_]+)[^>]*>([^<]*)/g)].map(([, name = '', text = '']) => (name.startsWith('html') ? `${name} ${text}` : name))
}

describe.skipIf(cmark === null)('GitHub Flavored Markdown, read by cmark-gfm', () => {
  let reports: readonly Report[] = []
  beforeAll(async () => {
    reports = Object.values(await everyKindOfReport())
  })

  test.each(Object.entries(payloads))('%s is text', (_, payload) => {
    const plain = render(reports.map((report) => withTexts(report, 'words')), 'markdown')
    const hostile = render(reports.map((report) => withTexts(report, payload)), 'markdown')
    expect(nodesOf(hostile)).toEqual(nodesOf(plain))
    expect(hostile).not.toMatch(/(?<![\w&])@evil|(?<![\w&])#1\b/)
  })

  test('the control: unescaped, most of them would be more than text', () => {
    const plain = nodesOf('- words')
    const taken = Object.values(payloads).filter((payload) => JSON.stringify(nodesOf(`- ${payload}`)) !== JSON.stringify(plain))
    expect(taken.length).toBeGreaterThan(10)
  })
})
