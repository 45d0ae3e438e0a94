import { sameNameKey } from '../model/names.ts'
import { measured, type Remark } from '../model/observation.ts'
import { isFilled } from './register.ts'
import { readRows } from './rows.ts'
import type { Collector } from './type.ts'

const needed = ['measure', 'baseline', 'target', 'owner'] as const

/** An outcome counts only where somebody can tell whether it came: with measure, baseline, target and owner. */
export const outcomes: Collector<'outcomes'> = async (entry, gather) => {
  const rows = await readRows(entry.log, { required: ['outcome', 'beneficiary', ...needed], optional: [] }, gather)
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const vague: string[] = []
  let total = 0
  rows.each((row) => {
    const beneficiary = sameNameKey(row.text('beneficiary'))
    const missing = [...needed.filter((column) => !isFilled(row.text(column))), ...(isFilled(row.text('outcome')) ? [] : ['outcome'])]
    if (missing.length > 0 || beneficiary === '') {
      vague.push(row.text('outcome') || 'an outcome without a name')
      return
    }
    total++
    counts.set(beneficiary, (counts.get(beneficiary) ?? 0) + 1)
    if (!names.has(beneficiary)) names.set(beneficiary, row.text('beneficiary'))
  })
  return {
    measures: {
      outcomes: measured(total),
      publicOutcomes: measured(counts.get('public') ?? 0),
      staffOutcomes: measured(counts.get('staff') ?? 0),
      excludedPercent: rows.excludedPercent,
    },
    sets: { beneficiaries: [...names.values()] },
    warnings: vague.length === 0 ? [] : [vagueRemark(vague)],
  }
}

function vagueRemark(vague: readonly string[]): Remark {
  return {
    rule: 'evidence/rows',
    message: `${vague.length} outcome${vague.length === 1 ? ' does' : 's do'} not count for want of a beneficiary, measure, baseline, target or owner: ${vague.slice(0, 3).join('; ')}`,
    remedy: 'Fill what is missing: what nobody can measure can neither succeed nor fail.',
  }
}
