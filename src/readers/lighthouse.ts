import { Unusable } from '../model/unusable.ts'
import { isObject, type JsonObject } from './json-object.ts'
import { listOf, objectsIn, partOf, textOf } from './json-parts.ts'
import { addressOf, ruleName, type PageScan } from './page-scan.ts'

const runAgain = 'Make sure that the page loads, run Lighthouse again with the category "accessibility", and give its JSON unchanged.'

/**
 * A Lighthouse report: the score of the category "accessibility", and each of its audits that failed, as serious. Its
 * manual audits are for a person and always there; they are not counted. Throws `Unusable` where the page did not load,
 * there is no score, or accessibility audits were left out.
 */
export function readLighthouse(value: unknown): PageScan {
  const report = partOf(value)
  const { runtimeError } = report
  if (isObject(runtimeError) && runtimeError['code'] !== 'NO_ERROR')
    throw new Unusable(`could not load the page (${(textOf(runtimeError['code']) ?? 'error').slice(0, 60)})`, runAgain)
  const address = addressOf(report['finalDisplayedUrl'] ?? report['finalUrl'] ?? report['requestedUrl'], runAgain)
  const category = partOf(report['categories'])['accessibility']
  if (!isObject(category)) throw new Unusable('was run without the category "accessibility"', runAgain)
  const { score } = category
  if (!(typeof score === 'number' && score >= 0 && score <= 1)) throw new Unusable('has no score for accessibility, so it could not be measured', runAgain)
  refusePartial(partOf(report['configSettings']))
  const refs = objectsIn(category['auditRefs'], 'audits of the category', runAgain)
  const missing = coreAudits.find((audit) => !refs.some(({ id }) => id === audit))
  if (missing !== undefined) throw new Unusable(`was run without the audit ${missing}`, runAgain)
  const audits = partOf(report['audits'])
  const failed = refs.filter((ref) => hasFailed(auditOf(audits, ref)))
  const failures = failed.map(({ id }) => ({ rule: ruleName(id), impact: 'serious' as const }))
  return {
    format: 'lighthouse',
    /* The score has two decimals; as a percentage it shall not end in a stray 0.00000000000001. */
    pages: [{ address, failures, incomplete: null, scorePercent: Math.round(score * 1e6) / 1e4, standards: [] }],
    starts: [textOf(report['fetchTime']) ?? ''],
  }
}

function auditOf(audits: JsonObject, { id }: JsonObject): JsonObject {
  const audit = typeof id === 'string' && Object.hasOwn(audits, id) ? audits[id] : null
  if (!isObject(audit)) throw new Unusable(`lacks the audit ${JSON.stringify(id ?? null).slice(0, 60)}`, runAgain)
  if (audit['scoreDisplayMode'] === 'error') throw new Unusable(`could not finish the audit ${String(id).slice(0, 60)}`, runAgain)
  return audit
}

/** What is informative, manual or not applicable has no score to fail by. */
function hasFailed({ score, scoreDisplayMode }: JsonObject): boolean {
  if (['informative', 'manual', 'notApplicable'].includes(String(scoreDisplayMode))) return false
  return !(score === 1)
}

/** A run of chosen audits scores better than the page is. Audits of other categories may be left out. */
function refusePartial({ onlyAudits, skipAudits }: JsonObject): void {
  if ((listOf(onlyAudits) ?? []).length > 0) throw new Unusable('was run with chosen audits only (onlyAudits)', runAgain)
  const skipped = (listOf(skipAudits) ?? []).map(textOf).find((audit) => accessibilityAudits.test(audit ?? ''))
  if (skipped !== undefined) throw new Unusable(`was run without the audit ${skipped ?? ''} (skipAudits)`, runAgain)
}

/** Audits that the category has in every version; a category without them is one that somebody made smaller. */
const coreAudits = ['button-name', 'color-contrast', 'document-title', 'html-has-lang', 'image-alt', 'label', 'link-name', 'meta-viewport', 'select-name']

/** Audits of accessibility by their names, which Lighthouse takes from axe's rules. */
const accessibilityAudits =
  /^(?:accesskeys|aria-.+|button-name|bypass|color-contrast|definition-list|dlitem|document-title|duplicate-id-.+|empty-heading|form-field-multiple-labels|frame-title|heading-order|html-.+|identical-links-same-purpose|image-(?:alt|redundant-alt)|input-.+|label.*|landmark-.+|link-(?:in-text-block|name)|list|listitem|meta-(?:refresh|viewport)|object-alt|select-name|skip-link|tabindex|table-.+|target-size|td-.+|th-has-data-cells|valid-lang|video-caption)$/
