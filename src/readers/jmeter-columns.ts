import { Unusable } from '../model/unusable.ts'
import { jmeterNames } from './jmeter-signs.ts'

/** Where the columns stand that are read; -1 where the file lacks one that it may lack. */
export interface JmeterColumns {
  readonly timeStamp: number
  readonly elapsed: number
  readonly success: number
  readonly label: number
  readonly responseMessage: number
  readonly allThreads: number
  readonly sampleCount: number
}


/** A column that is needed, and the property that makes JMeter write it. */
const needed = {
  timeStamp: 'jmeter.save.saveservice.timestamp_format=ms',
  elapsed: 'jmeter.save.saveservice.time=true',
  success: 'jmeter.save.saveservice.successful=true',
} as const

/**
 * Finds the columns by their names, in any order. Throws `Unusable` where a needed one lacks, with the property that
 * adds it, where there is no header, and where a column stands twice.
 */
export function jmeterColumns(names: readonly string[]): JmeterColumns {
  if (names.length === 1)
    throw unusable(
      'the header is parted by neither comma, semicolon nor tab',
      'Let JMeter write commas: jmeter.save.saveservice.default_delimiter=,',
    )
  if (!names.some((name) => jmeterNames.has(name)))
    throw unusable(
      'has no header, so what its columns mean is not known',
      'Let JMeter write their names: jmeter.save.saveservice.print_field_names=true.',
    )
  for (const [name, property] of Object.entries(needed))
    if (!names.includes(name)) throw unusable(`has no column "${name}"`, `Let JMeter save it: ${property}.`)
  const twin = names.find((name, i) => jmeterNames.has(name) && names.indexOf(name) !== i)
  if (twin !== undefined)
    throw unusable(`the header names the column "${twin}" twice`, 'Rename the sample variable of that name.')
  return {
    timeStamp: names.indexOf('timeStamp'),
    elapsed: names.indexOf('elapsed'),
    success: names.indexOf('success'),
    label: names.indexOf('label'),
    responseMessage: names.indexOf('responseMessage'),
    allThreads: names.indexOf('allThreads'),
    sampleCount: names.indexOf('SampleCount'),
  }
}

/** What is wrong with the header takes another run: JMeter has not written what is missing. */
function unusable(message: string, remedy: string): Unusable {
  return new Unusable(message, `${remedy} Then run the test again.`, 1)
}
