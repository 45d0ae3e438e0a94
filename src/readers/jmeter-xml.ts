import { Unusable } from '../model/unusable.ts'
import { latencyHistogram } from './latency-histogram.ts'
import { loadRun, type LoadRun } from './load-run.ts'
import { rateWindows } from './rate-windows.ts'
import { scenarioCounts } from './scenario-counts.ts'
import type { StreamReader } from './stream-reader.ts'
import type { Attributes } from './xml.ts'
import { xmlStream } from './xml-stream.ts'

const maxLabels = 10_000
const controller = 'Number of samples in transaction'
const runAgain = 'Then run the test again.'

/**
 * A JMeter result file (JTL) in XML, of any size, in constant memory. A transaction repeats the samples below it and is left
 * out, by JMeter's own rule; what lies in it counts, for "generate parent sample" hides requests there. What lies in a
 * sample that is no transaction are its redirects and embedded files, which are part of it, as in JMeter's CSV. Percentiles
 * are nearest rank over all samples, failed ones included. Throws `Unusable` with the line.
 */
export function readJmeterXml(): StreamReader<LoadRun> {
  const latency = latencyHistogram()
  const rates = rateWindows()
  const names = new Map<string, number>()
  const counts = scenarioCounts(latencyHistogram)
  /** What the samples around this place are. */
  const around: ('transaction' | 'sample' | 'untold')[] = []
  let [requests, failedRequests, users] = [0, 0, -1]
  let [firstStart, lastEnd] = [Infinity, -Infinity]
  let isRoot = true

  const sample = (attributes: Attributes, line: number): void => {
    const number = (name: string, property: string): number => {
      const written = attributes[name] ?? ''
      if (/^\d{1,15}$/.test(written)) return Number(written)
      throw new Unusable(`a sample has no whole number as "${name}"`, `Let JMeter save it: jmeter.save.saveservice.${property}. ${runAgain}`, line)
    }
    const success = attributes['s']
    if (success !== 'true' && success !== 'false')
      throw new Unusable('a sample does not say whether it succeeded ("s")', `Let JMeter save it: jmeter.save.saveservice.successful=true. ${runAgain}`, line)
    const [elapsed, start] = [number('t', 'time=true'), number('ts', 'timestamp_format=ms')]
    if (!(start >= 946_684_800_000 && start < 4_133_980_800_000))
      throw new Unusable(`"${start}" is no time in epoch milliseconds`, `Let JMeter write times so: jmeter.save.saveservice.timestamp_format=ms. ${runAgain}`, line)
    if ((attributes['sc'] ?? '1') !== '1') throw new Unusable('a sample sums others up', `Let JMeter send every sample by itself: mode=Standard. ${runAgain}`, line)
    requests++
    if (success === 'false') failedRequests++
    latency.add(elapsed)
    rates.add(start)
    if (start < firstStart) firstStart = start
    if (start + elapsed > lastEnd) lastEnd = start + elapsed
    if (attributes['na'] !== undefined) users = Math.max(users, number('na', 'thread_counts=true'))
    const label = attributes['lb'] ?? ''
    if (label !== '') counts.add(numberOf(label), elapsed, success === 'false')
  }

  const numberOf = (label: string): number => {
    const known = names.get(label)
    if (known !== undefined) return known
    if (names.size >= maxLabels) throw new Unusable(`has more than ${maxLabels} different labels`, `Give samplers fixed names, without ids in them. ${runAgain}`)
    names.set(label, names.size)
    return names.size - 1
  }

  const xml = xmlStream({
    open(name, attributes, line) {
      if (isRoot && name !== 'testResults') throw new Unusable(`is XML with the root <${name.slice(0, 40)}>, not a JMeter result`, 'Give the result file of JMeter (JTL).', line)
      isRoot = false
      if (!isSample(name)) {
        /* A sample whose name is damaged would be lost without a trace. */
        if (name !== 'testResults' && attributes['t'] !== undefined)
          throw new Unusable(`has a <${name.slice(0, 40)}>, which looks like a sample and is none`, 'Let JMeter write the file again, whole, and give it unchanged.', line)
        return
      }
      if (around.includes('untold'))
        throw new Unusable(
          'holds samples in a sample that may be a transaction or not',
          `Let JMeter save its message: jmeter.save.saveservice.response_message=true. ${runAgain}`,
          line,
        )
      const message = attributes['rm']
      const kind = message === undefined ? 'untold' : message.startsWith(controller) ? 'transaction' : 'sample'
      if (kind !== 'transaction' && !around.includes('sample')) sample(attributes, line)
      around.push(kind)
    },
    close(name) {
      if (isSample(name)) around.pop()
    },
  })

  return {
    push: (chunk) => xml.push(chunk),
    end() {
      xml.end()
      const isEmpty = requests === 0
      return loadRun({
        format: 'jmeter-xml',
        requests,
        failedRequests,
        startedAt: isEmpty ? null : firstStart,
        durationMs: isEmpty ? null : lastEnd - firstStart,
        bestWindow: (windowMs) => rates.best(windowMs),
        concurrentUsers: users >= 0 ? users : null,
        latency: latency.summary(),
        computed: true,
        scenarios: counts.list([...names.keys()]),
        howToAdd: {
          ...(users < 0 && { concurrentUsers: `Let JMeter save it: jmeter.save.saveservice.thread_counts=true. ${runAgain}` }),
          ...(counts.isFull() && { scenarios: `Give samplers fewer names, without ids in them. ${runAgain}` }),
        },
      })
    },
  }
}

function isSample(name: string): boolean {
  return name === 'httpSample' || name === 'sample'
}
