import type { Report } from '../generated/report.ts'
import { GateError } from '../model/gate-error.ts'
import { attestation } from './attestation.ts'
import type { Format } from './index.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Renderer, RenderOptions } from './renderer.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** All at once, for the library, whose `render` does not wait; the other faces load a format when it is asked for. */
const renderers: Readonly<Record<Format, Renderer>> = { text, json, markdown, html, sarif, junit, attestation }

/** A report, or several, in a format. Pure: somebody else writes it. */
export function render(report: Report | readonly Report[], format: Format, options: RenderOptions = {}): string {
  if (!Object.hasOwn(renderers, format))
    throw new GateError('unknown-format', `no format is called "${format}"; known: ${Object.keys(renderers).join(', ')}`)
  return renderers[format]('verdict' in report ? [report] : report, options)
}
