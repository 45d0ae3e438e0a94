import { Unusable } from '../model/unusable.ts'
import { decode } from './decode.ts'
import { looksLikeJmeterCsv, readJmeterCsv } from './jmeter-csv.ts'
import { parseJson } from './json.ts'
import { looksLikeK6Summary, readK6Summary } from './k6-summary.ts'
import type { LoadRun, StreamReader } from './load-run.ts'

const maxJsonBytes = 64 * 1024 * 1024

/** Chooses the reader of a load test's result file by the file's first bytes, or by the format that is given. */
export function loadReader(head: Uint8Array, format: string | undefined): StreamReader<LoadRun> {
  if (format === 'jmeter-csv' || (format === undefined && looksLikeJmeterCsv(head))) return readJmeterCsv()
  if (format === 'k6-summary' || format === 'k6-legacy-summary' || startsAsJson(head)) return jsonReader(format)
  throw new Unusable('is not a load-test result that the gate knows', 'Give a k6 summary (JSON) or a JMeter JTL file (CSV).')
}

function startsAsJson(head: Uint8Array): boolean {
  const first = new TextDecoder().decode(head.subarray(0, 100)).trimStart()[0]
  return first === '{'
}

function jsonReader(format: string | undefined): StreamReader<LoadRun> {
  const chunks: Uint8Array[] = []
  let size = 0
  return {
    push(chunk) {
      size += chunk.length
      if (size > maxJsonBytes) throw new Unusable('the file has more than 64 MiB', 'Give the summary, not the raw points.')
      /* A Buffer's own slice is a view of bytes that the next read will change. */
      chunks.push(new Uint8Array(chunk))
    },
    end() {
      const value = parseJson(decode(joined(chunks, size)))
      if (!looksLikeK6Summary(value))
        throw new Unusable(
          'is JSON, but not a load-test result that the gate knows',
          'Give the file of k6 handleSummary or --summary-export.',
        )
      const run = readK6Summary(value)
      if (format !== undefined && run.format !== format)
        throw new Unusable(`is ${run.format}, not ${format}`, 'Correct "format", or leave it out.')
      return run
    },
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
