import type { History } from '../../generated/history.ts'
import { forAscii, forTerminal } from '../escape.ts'
import { plural } from '../next.ts'
import { paint, type Paint } from '../paint.ts'
import type { TextOptions } from '../text.ts'
import { indentOf, wrap } from '../wrap.ts'
import { chartLines } from './chart-lines.ts'
import { caveat, dayOf, fallOf, movesOf, shortOf, standOf, stateWords, subjectOf, type Point, type RoadItem, type Setback } from './words.ts'

/** Below this, wrapped text is harder to read than what the terminal breaks. */
const fewestColumns = 30
/** More than this is for the page or the JSON. */
const mostPoints = 15
const mostSetbacks = 12

/** The road for a terminal: where it stands, a picture, what went backwards, where it leads, each item, each commit. */
export function text(history: History, { colour = false, columns, ascii = false }: TextOptions = {}): string {
  const colours = paint(colour)
  const fit = (line: string) => (columns === undefined ? [line] : wrap(line, Math.max(columns, fewestColumns), indentOf(line) + 2))
  return [
    ...head(history, colours),
    '',
    ...chartLines(history, columns ?? 80, colours, ascii),
    '',
    ...outlook(history, colours),
    ...setbacks(history, colours),
    '',
    ...items(history, colours),
    '',
    ...commits(history, colours),
    '',
    ...[...history.notes, caveat].map((note) => colours.dim(forTerminal(note))),
  ]
    .flatMap((line) => fit(ascii ? forAscii(line) : line))
    .map((line) => `${line}\n`)
    .join('')
}

function head(history: History, colours: Paint): string[] {
  const read = history.points.filter(({ verdict }) => verdict !== null)
  const [first, last] = [read[0], read.at(-1)]
  const stand = (point: Point) => `${point.satisfied} of ${plural(point.required, 'required item')} satisfied`
  return [
    `${colours.bold('ROAD TO READINESS')}  ${colours.bold(forTerminal(subjectOf(history)))}`,
    first && last ? `${stand(last)} on ${dayOf(last.at)}; ${stand(first)} on ${dayOf(first.at)}.` : 'At no commit could the checklist be read.',
  ]
}

function outlook({ outlook: { statement, expiring } }: History, colours: Paint): string[] {
  return [
    `${colours.bold('Where it leads:')} ${forTerminal(statement)}`,
    ...expiring.map(({ title, evidence }) => `  ${forTerminal(title)}: its ${forTerminal(evidence)} is recent enough today and will be too old at go-live; it counts as open.`),
  ]
}

function setbacks(history: History, colours: Paint): string[] {
  const moves = movesOf(history).map(({ point, from, to }) => `${colours.yellow('○')} ${dayOf(point.at)} ${shortOf(point.commit)} go-live moved from ${from ?? 'no date'} to ${to ?? 'no date'}: ${colours.dim(forTerminal(point.subject))}`)
  const shown = history.setbacks.slice(0, mostSetbacks)
  const more = history.setbacks.length - shown.length
  return [
    '',
    colours.bold(history.setbacks.length === 0 ? 'Nothing went backwards between these points.' : 'What went backwards, newest first:'),
    ...shown.flatMap((each) => setback(each, colours)),
    ...(more > 0 ? [`and ${more} more: --format json shows them all`] : []),
    ...moves,
  ]
}

function setback(each: Setback, colours: Paint): string[] {
  const { at, commit, title, owner, cause, subject, why } = each
  return [
    `${each.kind === 'lost' ? colours.red('✗') : colours.yellow('○')} ${dayOf(at)} ${colours.bold(forTerminal(title))} ${colours.dim(`(${forTerminal(owner)})`)}: ${fallOf(each)}`,
    ...(why === '' ? [] : [`    ${forTerminal(why)}`]),
    `    ${colours.dim(cause === 'time' ? `by time alone, before or at ${shortOf(commit)}` : `with ${shortOf(commit)} ${forTerminal(subject)}`)}`,
  ]
}

function items({ items: all }: History, colours: Paint): string[] {
  return [colours.bold('Each item:'), ...all.map((item) => `${markOf(item, colours)} ${forTerminal(item.title)} ${colours.dim(`(${forTerminal(item.owner)})`)}: ${stateWords[item.state]} since ${dayOf(item.since)}`)]
}

function markOf({ state }: RoadItem, colours: Paint): string {
  if (state === 'satisfied') return colours.green('✓')
  return state === 'pending' || state === 'unsatisfied' || state === 'unknown' ? colours.red('✗') : colours.yellow('○')
}

function commits({ points }: History, colours: Paint): string[] {
  const shown = points.slice(-mostPoints).toReversed()
  return [
    colours.bold(`Points, newest first${points.length > shown.length ? `, the last ${shown.length} of ${points.length}` : ''}:`),
    ...shown.map((point) => `  ${dayOf(point.at)}  ${shortOf(point.commit)}  ${point.verdict === null ? colours.red(forTerminal(standOf(point))) : standOf(point)}  ${colours.dim(point.kind === 'today' ? 'the same commit, judged for now' : forTerminal(point.subject))}`),
  ]
}
