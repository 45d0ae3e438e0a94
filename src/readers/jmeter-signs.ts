import type { Head } from './head.ts'

/** What JMeter 2 to 5 calls the columns of a result file (they are not translated). */
export const jmeterNames: ReadonlySet<string> = new Set(
  (
    'timeStamp elapsed label responseCode responseMessage threadName dataType success failureMessage bytes sentBytes ' +
    'grpThreads allThreads URL Filename Latency Connect IdleTime Encoding SampleCount ErrorCount Hostname'
  ).split(' '),
)

const headless = /^"?(\d{13}|\d{4}[/-]\d\d[/-]\d\d \d\d:\d\d:\d\d(\.\d{3})?)"?[,;\t]\d+[,;\t]/

/** Whether a file begins as a JMeter result in CSV does: by the names of its columns, or by a row where these lack. */
export function looksLikeJmeterCsv({ cells, text }: Pick<Head, 'cells' | 'text'>): boolean {
  const names = cells.filter((cell) => jmeterNames.has(cell))
  return names.includes('timeStamp') || names.includes('elapsed') || names.length >= 3 || headless.test(text)
}
