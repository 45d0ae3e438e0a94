import type { Report } from '../generated/report.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { Renderer, RenderOptions } from './renderer.ts'
import { text } from './text.ts'

/** Every format that a report can be written in; what an ordinary check does not write is loaded when it is asked for. */
export const renderers = {
  text: () => text,
  json: () => json,
  markdown: () => markdown,
  html: async () => (await import('./html.ts')).html,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  attestation: async () => (await import('./attestation.ts')).attestation,
} satisfies Readonly<Record<string, () => Renderer | Promise<Renderer>>>

export type Format = keyof typeof renderers

export function isFormat(name: string): name is Format {
  return Object.hasOwn(renderers, name)
}

/** A report, or several, in a format. Pure: somebody else writes it. */
export async function renderAs(format: Format, reports: readonly Report[], options: RenderOptions = {}): Promise<string> {
  const render: Renderer = await renderers[format]()
  return render(reports, options)
}
