import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { page } from '../../src/report/road/page.ts'
import { text } from '../../src/report/road/text.ts'
import { widthOf } from '../../src/report/wrap.ts'
import { payloads } from '../support/payloads.ts'
import { hostile } from '../support/reports.ts'
import { roadWith } from '../support/roads.ts'

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'prefer-native-element': ['error', { exclude: ['group'] }] } })

test('the page of a road is valid, and lets in only its own style sheet', async () => {
  const drawn = page(roadWith(Object.values(payloads).join(' ')))
  const { results } = await validator.validateString(drawn)
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([])
  const [, css = ''] = /<style>(.*?)<\/style>/s.exec(drawn) ?? []
  expect(drawn).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  expect(/<script|<link|<img|<iframe|<[^>]* (?:on\w+|style|src)=|href="[^#]/i.exec(drawn)?.[0]).toBe(undefined)
})

test('a road in text fits 80 and 120 columns, in colour and without, in Unicode and ASCII, whatever texts say', () => {
  for (const words of ['Some words that a person may have written about what was to be done', hostile])
    for (const columns of [80, 120])
      for (const colour of [false, true])
        for (const ascii of [false, true]) {
          const drawn = text(roadWith(words), { columns, colour, ascii })
          for (const line of drawn.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
          // oxlint-disable-next-line no-control-regex
          const plain = drawn.replace(/\u001b\[\d+m/g, '')
          // oxlint-disable-next-line no-control-regex
          expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/)
          if (ascii) expect(plain).toMatch(/^[\n -~]*$/)
        }
})

test('the picture of a road shows no more than there is', () => {
  expect(text(roadWith('Words'), { columns: 60 })).toMatchSnapshot()
})
