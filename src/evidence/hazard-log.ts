import { measured, unmeasured } from '../model/observation.ts'
import { Unusable } from '../model/unusable.ts'
import { isFilled, uniqueIds } from './register.ts'
import { readRows, type Row } from './rows.ts'
import type { Collector } from './type.ts'

const severityWords = ['minor', 'significant', 'considerable', 'major', 'catastrophic'] as const
const likelihoodWords = ['very low', 'low', 'medium', 'high', 'very high'] as const

/** NHS clinical risk matrix (DCB0129 and DCB0160): a row for each likelihood from very low, a column for each severity. */
const nhsMatrix: Matrix = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
]

type Matrix = readonly (readonly number[])[]

export const hazardLog: Collector<'hazardLog'> = async (entry, gather) => {
  const rows = await readRows(
    entry.log,
    { required: ['id', 'hazard'], optional: ['residualSeverity', 'residualLikelihood', 'residualRisk', 'controls', 'owner'] },
    gather,
  )
  const matrix = entry.matrix ?? nhsMatrix
  const flaw = flawOf(matrix)
  if (flaw !== null) throw new Unusable(`the risk matrix ${flaw}`, 'Write it as your organisation agreed it: a row for each likelihood from very low, in it the risk for each severity from minor.')
  const unique = uniqueIds()
  const ids: string[] = []
  const unrated: string[] = []
  const uncontrolled: string[] = []
  const unowned: string[] = []
  const byRisk = new Map<number, string[]>()
  let hazards = 0
  rows.each((row) => {
    const id = row.text('id')
    unique(id)
    ids.push(id)
    if (!isFilled(row.text('hazard'))) throw new Unusable(`hazard ${id} is not described`, 'Describe the hazard.')
    hazards++
    const risk = residualRisk(row, matrix)
    if (risk === null) unrated.push(id)
    else byRisk.set(risk, [...(byRisk.get(risk) ?? []), id])
    if (!isFilled(row.text('controls'))) uncontrolled.push(id)
    if (!isFilled(row.text('owner'))) unowned.push(id)
  })
  const highest = Math.max(0, ...byRisk.keys())
  return {
    measures: {
      hazards: measured(hazards),
      residualRisk:
        highest > 0
          ? measured(highest, { which: byRisk.get(highest) ?? [] })
          : unmeasured('no hazard has a residual rating', 'Rate each hazard.'),
      unrated: measured(unrated.length, { which: unrated }),
      uncontrolled: measured(uncontrolled.length, { which: uncontrolled }),
      unowned: measured(unowned.length, { which: unowned }),
      excludedPercent: rows.excludedPercent,
    },
    sets: {},
    ids,
  }
}

/** From severity and likelihood by the matrix, or as given; the higher of both. Null where it is not rated. */
function residualRisk(row: Row, matrix: Matrix): number | null {
  const severity = row.text('residualSeverity')
  const likelihood = row.text('residualLikelihood')
  const given = givenRisk(row.text('residualRisk'))
  if (severity === '' && likelihood === '') return given === 'unreadable' ? null : given
  const column = level(severity, severityWords)
  const line = level(likelihood, likelihoodWords)
  if (column === null || line === null || given === 'unreadable') return null
  const byMatrix = matrix[line - 1]?.[column - 1] ?? null
  return byMatrix === null ? null : Math.max(byMatrix, given ?? 0)
}

/** Why a matrix can't be one, as a clause: a graver or likelier harm is never a smaller risk, and the gravest likeliest one is the highest. */
function flawOf(matrix: Matrix): string | null {
  const falls = matrix.some((line, i) => line.some((risk, j) => risk < (matrix[i - 1]?.[j] ?? 0) || risk < (line[j - 1] ?? 0)))
  if (falls) return 'rates a graver or likelier harm as the smaller risk'
  if (matrix[4]?.[4] !== 5) return 'does not rate the likeliest catastrophe as 5'
  return [1, 2, 3, 4, 5].every((risk) => matrix.some((line) => line.includes(risk))) ? null : 'does not use every risk from 1 to 5'
}

function givenRisk(cell: string): number | null | 'unreadable' {
  if (!isFilled(cell)) return null
  const [number, ...others] = cell.match(/\d+(\.\d+)?/g) ?? []
  /* "1 x 5" and "2-4" are no 1 and no 2. */
  if (number === undefined || others.length > 0) return 'unreadable'
  const risk = Number(number)
  if (risk >= 1 && risk <= 5 && Number.isInteger(risk)) return risk
  throw new Unusable(
    `the residual risk "${cell}" is outside 1 to 5`,
    'Give residualSeverity and residualLikelihood, each 1 to 5 or in words, and the gate rates the risk by the NHS matrix.',
  )
}

/** `4` (or `4.0`, as programs write it that keep all numbers alike), `Major`, `4 - Major` or `Major (4)`; null where number and word disagree or neither is known. */
function level(cell: string, words: readonly string[]): number | null {
  const parts = /^(?:([1-5])|([1-5])\s*[-–:.]?\s*([A-Za-z][A-Za-z ]*)|([A-Za-z][A-Za-z ]*?)\s*(?:\(([1-5])\))?)$/.exec(cell.trim().replace(/^([1-5])\.0$/, '$1'))
  if (!parts) return null
  const [, alone, first, after, before, last] = parts
  const number = alone ?? first ?? last
  const word = after ?? before
  const byWord = word === undefined ? null : words.indexOf(word.trim().toLowerCase().replace(/\s+/g, ' ')) + 1
  if (byWord === 0) return null
  if (number === undefined) return byWord
  return byWord === null || byWord === Number(number) ? Number(number) : null
}
