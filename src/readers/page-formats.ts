import { firstKey } from './first-key.ts'
import type { Formats } from './format.ts'
import type { PageScan } from './page-scan.ts'
import { looksLikeAxe, looksLikeEarl, looksLikeLighthouse, looksLikePa11y, looksLikePa11yCi } from './page-signs.ts'
import { refusedFormat } from './refused-format.ts'

/** What the gate reads of accessibility. The order decides where two would take a file. */
export const pageFormats = {
  axe: { tool: 'axe', read: 'json', looksLike: looksLikeAxe, load: async () => (await import('./axe.ts')).readAxe },
  earl: { tool: 'EARL', read: 'json', looksLike: looksLikeEarl, load: async () => (await import('./earl.ts')).readEarl },
  pa11y: { tool: 'pa11y', read: 'json', looksLike: looksLikePa11y, load: async () => (await import('./pa11y.ts')).readPa11y },
  'pa11y-ci': { tool: 'pa11y-ci', read: 'json', looksLike: looksLikePa11yCi, load: async () => (await import('./pa11y.ts')).readPa11yCi },
  lighthouse: { tool: 'Lighthouse', read: 'json', looksLike: looksLikeLighthouse, load: async () => (await import('./lighthouse.ts')).readLighthouse },
  'empty-list': refusedFormat(
    'a tool that found nothing, or of nobody',
    'pa11y writes an empty list for a page without issues: if it did, say "format: pa11y".',
    ({ text }) => /^\s*\[\s*\]\s*$/.test(text),
  ),
  'lighthouse-manifest': refusedFormat(
    'Lighthouse CI (its list of runs)',
    'Give the report of each run, whose path stands in the list as jsonPath.',
    (head) => firstKey(head) === 'url' && head.text.includes('"isRepresentativeRun"'),
  ),
  'wcag-em': refusedFormat('the WCAG-EM report tool', 'Let an automatic tool write axe, pa11y or EARL results; a report by people is a document, with a sign-off.', ({ isJson, text }) => isJson && text.includes('"auditSample"')),
  wave: refusedFormat('WAVE', 'Run axe, pa11y or Lighthouse, and give that result.', (head) => firstKey(head) === 'status' && head.text.includes('"waveurl"')),
} as const satisfies Formats<PageScan>
