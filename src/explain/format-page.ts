import type { FormatPage } from '../readers/format-page.ts'
import { formatPages } from '../readers/format-pages.ts'
import { formats, kindNames, type Kind } from '../readers/formats.ts'
import { heading, text, type Page } from './page.ts'

/** A page for every format that a tool writes: how to get it, what it shows, what it can't. */
export async function formatPagesOf(): Promise<readonly Page[]> {
  const kinds = Object.keys(formats).filter((kind): kind is Kind => Object.hasOwn(formats, kind))
  const groups = await Promise.all(
    kinds.map(async (kind) => {
      const pages: Readonly<Record<string, FormatPage>> = await formatPages[kind]()
      return Object.entries(pages).map(([name, page]) => formatPage(kind, name, page))
    }),
  )
  return groups.flat()
}

function formatPage(kind: Kind, name: string, { produce, measured, cannotShow }: FormatPage): Page {
  return {
    name,
    kind: 'format',
    title: `${name}, ${kindNames[kind]} (evidence type ${kind})`,
    parts: [heading('How to write such a file'), text(produce), heading('What is measured'), text(measured), heading('What it can not show'), text(cannotShow)],
  }
}
