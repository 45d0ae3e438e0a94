import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderers } from '../../src/report/index.ts'
import { root } from '../support/process.ts'

test.each(Object.keys(renderers))('README.md and action.yml name the format %s', (format) => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`${format}\``)
  expect(readFileSync(join(root, 'action.yml'), 'utf8')).toMatch(new RegExp(`formats: [^)]*\\b${format}\\b`))
})
