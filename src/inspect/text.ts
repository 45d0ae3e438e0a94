import type { Inspection } from '../generated/inspection.ts'
import { capital } from '../model/names.ts'
import { describeQuantity } from '../model/quantity.ts'
import { forAscii, forTerminal } from '../report/escape.ts'
import { plural } from '../report/next.ts'
import { paint, type Paint } from '../report/paint.ts'
import type { RenderOptions } from '../report/renderer.ts'
import { indentOf, widthOf, wrap } from '../report/wrap.ts'
import { indented } from './draft.ts'
import type { InspectedFile, Proposal } from './propose.ts'
import { asciiQuotes } from './yaml.ts'

/** Below this, wrapped text is harder to read than what the terminal breaks. */
const fewestColumns = 30
/** Columns of a table that are shown, and the width that their names may take of a line. */
const mostColumns = 40
const widestName = 40
/** Names of a set that are shown; the rest is counted. */
const mostNames = 12
/** Where an entry stands below `evidence:` in a checklist. */
const entryIndent = 6

interface Style {
  readonly paint: Paint
  /** Lines of at most the terminal's width, in its letters. */
  readonly fit: (line: string) => readonly string[]
  /** A line that is to be copied: never broken. */
  readonly keep: (line: string) => string
}

/** What the gate sees in files, for a terminal. Lines for the checklist are never broken, so that they can be copied. */
export function inspectionText({ files }: Inspection, { colour = false, columns, ascii = false }: RenderOptions = {}): string {
  const style: Style = {
    paint: paint(colour),
    fit: (line) => {
      const letters = ascii ? forAscii(line) : line
      return columns === undefined ? [letters] : wrap(letters, Math.max(columns, fewestColumns), hangOf(letters))
    },
    keep: (line) => (ascii ? forAscii(asciiQuotes(line)) : line),
  }
  return files
    .map((file) =>
      fileLines(file, style)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n')
}

/** Under the first word, or in a table of names and figures under the figure. */
function hangOf(line: string): number {
  const columns = /^ +\S+(?: \S+)* {2,}(?=\S)/.exec(line)
  return columns ? columns[0].length : indentOf(line) + 2
}

function fileLines(file: InspectedFile, style: Style): readonly string[] {
  const { bold, dim, red } = style.paint
  const facts = [file.format?.words, sizeOf(file), file.packing === null ? undefined : `compressed with ${file.packing}`].filter((each) => each !== undefined)
  const problem = file.problem === null ? [] : [`  ${red('✗')} ${forTerminal(file.problem.message)}`, ...(file.problem.remedy === '' ? [] : [`    → ${forTerminal(file.problem.remedy)}`])]
  return [
    ...style.fit(bold(forTerminal(file.path))),
    ...(facts.length > 0 ? style.fit(`  ${forTerminal(facts.join(' · '))}${file.format === null ? '' : dim(` (${forTerminal(file.format.name)})`)}`) : []),
    ...[...file.notes.map((note) => `  ${forTerminal(note)}`), ...problem].flatMap(style.fit),
    ...tableLines(file, style).flatMap(style.fit),
    ...file.proposals.flatMap((proposal) => ['', ...proposalLines(proposal, style)]),
  ]
}

const kinds: Readonly<Record<NonNullable<InspectedFile['table']>['columns'][number]['kind'], string>> = {
  empty: 'empty',
  date: 'date',
  'yes-no': 'yes or no',
  number: 'number',
  'e-mail': 'e-mail address',
  id: 'id',
  'few-valued': 'words',
  text: 'text',
}

/** The columns of a table, each with its kind; words only of columns that name nobody. */
function tableLines({ table }: InspectedFile, { paint: { dim } }: Style): readonly string[] {
  if (table === null) return []
  const shown = table.columns.slice(0, mostColumns)
  const names = shown.map(({ name }) => (name === '' ? '(no name)' : forTerminal(name)))
  const width = Math.min(Math.max(0, ...names.map(widthOf)), widestName)
  return [
    `  ${plural(table.rows, 'row')}, ${plural(table.columns.length, 'column')}:`,
    ...shown.map(({ kind, filled, distinct, dateFormats, values }, i) => {
      const name = names[i] ?? ''
      const blank = filled < table.rows && filled > 0 ? `, ${table.rows - filled} blank` : ''
      return `    ${name}${' '.repeat(Math.max(0, width - widthOf(name)))}  ${kind === 'few-valued' && values === null ? kinds.text : kinds[kind]}${dim(detailOf(kind, distinct, dateFormats, values))}${dim(blank)}`
    }),
    ...(table.columns.length > mostColumns ? [`    and ${table.columns.length - mostColumns} more`] : []),
  ]
}

function detailOf(kind: string, distinct: number, dateFormats: readonly string[], values: readonly string[] | null): string {
  if (kind === 'empty') return ''
  if (kind === 'date') return dateFormats.length === 0 ? ', in no one way that the gate reads' : `, ${dateFormats.map((pattern) => (pattern === '' ? 'as 2026-12-01' : pattern)).join(' or ')}`
  return values !== null && values.length <= mostNames ? `: ${values.map(forTerminal).join(', ')}` : `, ${distinct} different`
}

function sizeOf({ bytes }: InspectedFile): string | undefined {
  if (bytes === null) return undefined
  const [unit = 'bytes', size = bytes] = bytes >= 1e6 ? ['MB', bytes / 1e6] : bytes >= 1e3 ? ['kB', bytes / 1e3] : []
  return `${Number(size.toPrecision(2))} ${unit}`
}

function proposalLines(proposal: Proposal, style: Style): readonly string[] {
  const { bold, dim, yellow, red } = style.paint
  const told = [
    `  ${bold(proposal.type)}: ${forTerminal(proposal.why)}`,
    ...whenLines(proposal),
    ...measureLines(proposal),
    ...proposal.sets.flatMap(({ name, value }) => (value.length === 0 ? [] : [`  It has, for require${capital(name)}: ${namesOf(value)}`])),
    ...proposal.questions.slice(0, proposal.status === 'unusable' && proposal.problems.length === 0 ? 1 : 0).map((question) => `  ${yellow('?')} It needs ${forTerminal(question)}.`),
    ...proposal.problems.flatMap(({ message, remedy }) => [`  ${red('✗')} ${forTerminal(message)}`, `    → ${forTerminal(remedy)}`]),
    ...proposal.warnings.flatMap(({ message, remedy }) => [`  ${yellow('!')} ${forTerminal(message)}`, `    → ${forTerminal(remedy)}`]),
  ]
  return [
    ...told.flatMap(style.fit),
    ...style.fit(`  ${bold('For the checklist')}, below "evidence:" of an item:`),
    ...indented(proposal.lines, entryIndent)
      .trimEnd()
      .split('\n')
      .map((line) => (/^ *#/.test(line) ? dim(style.keep(line)) : style.keep(line))),
  ]
}

function whenLines({ status, occurredAt, timesWithoutZone, measures }: Proposal): readonly string[] {
  const isAged = status === 'measured' && measures.some(({ name }) => name === 'age')
  const when = occurredAt !== null ? [`  When: ${occurredAt}`] : isAged ? ['  When: the file does not say'] : []
  return timesWithoutZone ? [...when, '  Its times have no zone: they are read here as UTC, and in a checklist in its "timezone", which you should give (timezone: Europe/London).'] : when
}

/** What stands in other lines: ages change by the minute, and a peak is for people to give. */
const elsewhere: ReadonlySet<string> = new Set(['age', 'peakMultiple'])
/** What a file can't lack, for it hangs on what the checklist says. */
const ofChecklist: ReadonlySet<string> = new Set(['groupCoveragePercent', 'leadTime', 'openFor', 'feedbackAnsweredPercent'])

/** What was measured, in two columns, and then what was not, with what would add it. */
function measureLines({ measures }: Proposal): readonly string[] {
  const shown = measures.filter(({ name, value }) => value !== null && !elsewhere.has(name) && !(name === 'excludedPercent' && value === 0))
  const width = Math.max(0, ...shown.map(({ label }) => widthOf(label)))
  const lacking = measures.filter(({ name, value, remedy }) => value === null && remedy !== undefined && !elsewhere.has(name) && !ofChecklist.has(name))
  const named = (label: string) => `${forTerminal(label)}${' '.repeat(width - widthOf(label))}`
  return [
    ...shown.map(({ label, value, unit, n, of, group }) => {
      const counted = n !== undefined && of !== undefined ? ` (${n} of ${of})` : ''
      return `  ${named(label)}  ${describeQuantity(value ?? NaN, unit)}${counted}${group === undefined ? '' : ` in ${forTerminal(group)}`}`
    }),
    ...lacking.map(({ label, why = '', remedy = '' }) => `  Not measured: ${forTerminal(`${label}: ${why}. ${remedy}`)}`),
  ]
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map(forTerminal).join(', ')
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown
}
