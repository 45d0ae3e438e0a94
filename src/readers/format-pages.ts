import type { PagesOf } from './format-page.ts'
import type { Kind, formats } from './formats.ts'

/** The pages of each kind's formats: heavy with words, so loaded only when somebody wants to read them. */
export const formatPages: { readonly [K in Kind]: () => Promise<PagesOf<(typeof formats)[K]>> } = {
  loadTest: async () => (await import('./load-format-pages.ts')).loadFormatPages,
  testReport: async () => (await import('./test-format-pages.ts')).testFormatPages,
  accessibility: async () => (await import('./page-format-pages.ts')).pageFormatPages,
  securityScan: async () => (await import('./scan-format-pages.ts')).scanFormatPages,
}
