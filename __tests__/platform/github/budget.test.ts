import { expect, test } from 'vitest'
import { coversOf, judgedOn } from './judged-on.ts'
import { largeChecklist, largeSite } from './large-site.ts'

const asked = async (items: number, concerns: number) => {
  const checklist = largeChecklist(items)
  const seen = await judgedOn(largeSite(await coversOf(checklist), concerns, 50), checklist)
  expect(seen.verdict, seen.messages.slice(0, 500)).toBe('ready')
  return seen.server.requests.length
}

test('a hundred items, a hundred concerns and fifty reviews cost at most ten requests', async () => {
  expect(await asked(100, 100)).toBeLessThanOrEqual(10)
})

test('the cost grows with pages, not with items', async () => {
  expect(await asked(200, 40)).toBe(await asked(1, 40))
  expect(await asked(1, 240)).toBeGreaterThan(await asked(1, 40))
})
