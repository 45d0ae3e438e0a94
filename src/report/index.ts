import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { text, type TextOptions } from './text.ts'

export type RenderOptions = TextOptions
export type Renderer = (reports: readonly Report[], options?: RenderOptions) => string

/** Every format that a report can be written in. */
export const renderers = { text, json, markdown, sarif, junit } satisfies Readonly<Record<string, Renderer>>

export type Format = keyof typeof renderers

export function isFormat(name: string): name is Format {
  return Object.hasOwn(renderers, name)
}

/** A report, or several, in a format. Pure: somebody else writes it. */
export function render(report: Report | readonly Report[], format: Format, options: RenderOptions = {}): string {
  if (!isFormat(format)) throw new GateError('unknown-format', `no format is called "${String(format)}"; known: ${Object.keys(renderers).join(', ')}`)
  return renderers[format]('verdict' in report ? [report] : report, options)
}
