import type { FormatPage } from './format-page.ts'

/** The page of a format that is known and not taken: what to give instead. */
export function refusedPage(produce: string): FormatPage {
  return {
    produce,
    measured: 'Nothing: the gate knows the format and does not take it.',
    cannotShow: 'It is refused by name, so that nobody wonders why it is not evidence.',
  }
}
