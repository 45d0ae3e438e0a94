import { forTerminal } from '../report/escape.ts'
import { plural } from '../report/next.ts'
import type { Paint } from '../report/paint.ts'
import { wordsOf } from './compare.ts'
import type { Tried, TriedCase } from './run.ts'

/** What came of a file of cases, for a terminal or a log. */
export function triedLines({ path, policies, cases, unshown, hasReady }: Extract<Tried, { ok: true }>, paint: Paint): string {
  const failed = cases.filter(({ differences }) => differences.length > 0).length
  const blocking = cases.some(({ report }) => report.verdict === 'not-ready')
  return [
    paint.bold(forTerminal(`${path}: ${policies.map(({ name, address }) => (address === `builtin:${name}` ? name : `${name} (${address})`)).join(', ')}`)),
    ...cases.flatMap((each) => caseLines(each, paint)),
    `${plural(cases.length, 'case')}: ${cases.length - failed} passed, ${failed} failed.`,
    ...(hasReady ? [] : ['No case shows that these policies can be met: add one that is ready, or what nothing can meet would pass too.']),
    ...(blocking ? [] : ['No case shows that these policies block anything: policies that ask for nothing would pass too.']),
    ...(unshown.length === 0 ? [] : [`Items that no case shows to block by these policies: ${unshown.join(', ')}.`]),
    '',
  ].join('\n')
}

function caseLines({ name, title, report, differences, alsoWithout, announced }: TriedCase, { green, red, dim }: Paint): readonly string[] {
  const blocking = report.items.filter(({ blocks }) => blocks).map(({ id }) => id)
  const { waived, notApplicable } = report.counts
  const excused = [...(waived > 0 ? [`${waived} waived`] : []), ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : [])].join(', ')
  const found = `${wordsOf(report.verdict)}${excused === '' ? '' : ` (${excused})`}${blocking.length === 0 ? '' : `, by ${blocking.join(', ')}`}`
  const label = `${name}${title === null ? '' : ` (${title})`}`
  if (differences.length === 0)
    return [
      `  ${green('✓')} ${forTerminal(label)}: ${found}`,
      ...(alsoWithout.length === 0 ? [] : [`      ${dim(`${alsoWithout.join(', ')} ${alsoWithout.length === 1 ? 'blocks' : 'block'} without these policies too`)}`]),
      ...(announced.length === 0 ? [] : [`      ${dim(`what is asked of ${announced.join(', ')} is only announced at the instant of this case`)}`]),
    ]
  return [`  ${red('✗')} ${forTerminal(label)}: ${found}`, ...differences.map((each) => `      ${forTerminal(each)}`)]
}
