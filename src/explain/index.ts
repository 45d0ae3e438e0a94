import { nearest } from '../model/nearest.ts'
import { formatPagesOf } from './format-page.ts'
import type { Page } from './page.ts'
import { policyPages } from './policy-page.ts'
import { rulePages } from './rule-page.ts'
import { typePages } from './type-page.ts'

/** Every page there is, kinds in the order of reading. */
export async function allPages(): Promise<readonly Page[]> {
  return [...typePages(), ...rulePages(), ...(await formatPagesOf()), ...(await policyPages())]
}

/** The page of a name; case makes no difference. The numbers of a `measurement` have names of the user's own, and its page. */
export function pageOf(name: string, pages: readonly Page[]): Page | null {
  const asked = name.trim().toLowerCase()
  const key = asked.startsWith('measurement/') ? 'measurement' : asked
  return pages.find((page) => page.name.toLowerCase() === key) ?? null
}

/** The name that was probably meant. */
export function nearestPage(name: string, pages: readonly Page[]): string | null {
  return nearest(name, pages.map((page) => page.name))
}
