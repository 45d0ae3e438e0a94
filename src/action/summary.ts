import { appendFileSync } from 'node:fs'
import type { Report } from '../generated/report.ts'
import { Unavailable } from '../model/unavailable.ts'
import { renderAs } from '../report/index.ts'

/** GitHub drops a step's summary of more than 1 MiB; some room is left for what other tools add. */
const maxBytes = 1_000_000

/** Writes the job summary; one that is too long is shortened, with a note. */
export async function writeSummary(report: Report, mode: 'enforce' | 'report-only', env: NodeJS.ProcessEnv): Promise<void> {
  const banner = mode === 'report-only' ? '> [!WARNING]\n> **REPORT ONLY:** this step blocks nothing.\n\n' : ''
  appendSummary(shortened(banner + (await renderAs('markdown', [report]))), env)
}

/** Adds to the job summary, where the runner keeps one. */
export function appendSummary(markdown: string, env: NodeJS.ProcessEnv): void {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file === undefined || file === '') return
  try {
    appendFileSync(file, markdown)
  } catch (error) {
    throw new Unavailable("the job summary can't be written", 'Check the runner.', { cause: error })
  }
}

/** Cuts at a line's end, so that no markup is left open but the details, which are closed. */
export function shortened(markdown: string): string {
  const bytes = new TextEncoder().encode(markdown)
  if (bytes.length <= maxBytes) return markdown
  const text = new TextDecoder().decode(bytes.subarray(0, maxBytes))
  const whole = text.slice(0, text.lastIndexOf('\n'))
  const close = whole.includes('<details>') && !whole.includes('</details>') ? '\n</details>\n' : ''
  return `${whole}\n${close}\n**Shortened: the whole report is in the file that the output "report" names.**\n`
}
