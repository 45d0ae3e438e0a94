import type { Report } from '../../generated/report.ts'
import { sayInstant } from '../dates.ts'
import { html, type Html } from './markup.ts'

/** A message as a sentence; what begins with a name of a file or of a person keeps it as it is. */
export function sentence(text: string): string {
  const whole = /^[a-z]+([ ,]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return /[.!?:)]$/.test(whole) ? whole : `${whole}.`
}

/** What a remedy asks for, without the command that does it: for who never sees a terminal. */
export function plainStep(remedy: string): string {
  return sentence(remedy.split(/[:;,]? (?:with )?go-live-gate [a-z]/)[0] ?? remedy)
}

/** Digests within a text as such, shortened on a screen, whole when copied and on paper; flags of a command in one piece. */
export function withCode(text: string): readonly Html[] {
  return text.split(/((?:sha256:)?[0-9a-f]{64}|--[a-z][a-z-]{1,20})/).map((part, i) => {
    if (i % 2 === 0) return html`${part}`
    return part.startsWith('--') ? html`<span class="n">${part}</span>` : html`<code class="h">${part}</code>`
  })
}

export function time(instant: string): Html {
  return html`<time datetime="${instant}">${sayInstant(instant)}</time>`
}

/** "Not ready". */
export function verdictWords({ verdict }: Report): string {
  return { ready: 'Ready', 'not-ready': 'Not ready', invalid: 'Invalid', undetermined: 'Undetermined' }[verdict]
}

/** "Triage line · 2026.12 · production", or the file's name where nothing else is known. */
export function subjectOf({ service, release, environment, inputs }: Report): string {
  const parts = [service, release, environment].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : inputs.checklist.path
}

export const assuranceWords = { declared: 'claimed', authenticated: 'GitHub says who', signed: 'signed with a key' } as const
