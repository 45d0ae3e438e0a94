import type { Page } from './page.ts'
import type { Style } from './terminal.ts'

const kinds: Readonly<Record<Page['kind'], string>> = {
  type: 'Types of evidence',
  format: 'Formats of files',
  policy: 'Built-in policies',
  rule: 'Rules that findings name',
}

/** What there is to ask for. */
export function overview(pages: readonly Page[], { bold }: Style): string {
  const groups = (['type', 'format', 'policy', 'rule'] as const).flatMap((kind) => {
    const names = pages.filter((page) => page.kind === kind)
    return names.length === 0 ? [] : ['', bold(kinds[kind]), ...names.map(({ name, title }) => `  ${name.padEnd(38)} ${title.length > 76 ? `${title.slice(0, 75)}…` : title}`)]
  })
  return ['Ask for one of these: go-live-gate explain NAME', ...groups, ''].join('\n')
}
