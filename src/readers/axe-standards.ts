import { isObject, type JsonObject } from './json-object.ts'

/** axe's tags that make up a standard: level AA is level A and what AA adds, and each version holds the earlier ones. */
const standards: Readonly<Record<string, readonly string[]>> = {
  wcag2a: ['wcag2a'],
  wcag2aa: ['wcag2a', 'wcag2aa'],
  wcag2aaa: ['wcag2a', 'wcag2aa', 'wcag2aaa'],
  wcag21a: ['wcag2a', 'wcag21a'],
  wcag21aa: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  wcag22aa: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  'best-practice': ['best-practice'],
  section508: ['section508'],
  'EN-301-549': ['EN-301-549'],
  TTv5: ['TTv5'],
  RGAAv4: ['RGAAv4'],
}

/** Run unless somebody says otherwise; the rest (`wcag2aaa`, `wcag22aa`, `experimental`) is off until it is asked for. */
const onByDefault: ReadonlySet<string> = new Set(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice', 'section508', 'EN-301-549', 'TTv5', 'RGAAv4'])
/**
 * Rules that every axe 4 has of a tag: a whole run shows each of them as violated, passed, incomplete or not applicable.
 * One that shows nowhere was switched off in a way that the options do not tell, or taken out of the file.
 */
const core: Readonly<Record<string, string>> = {
  wcag2a:
    'area-alt aria-allowed-attr aria-hidden-body aria-required-attr aria-roles aria-valid-attr aria-valid-attr-value button-name document-title ' +
    'frame-title html-has-lang html-lang-valid image-alt input-image-alt label link-name list listitem meta-refresh object-alt select-name ' +
    'svg-img-alt td-headers-attr th-has-data-cells video-caption',
  wcag2aa: 'color-contrast valid-lang',
  wcag2aaa: 'color-contrast-enhanced',
  wcag21aa: 'autocomplete-valid avoid-inline-spacing',
  wcag22aa: 'target-size',
  'best-practice': 'heading-order landmark-one-main page-has-heading-one region tabindex',
}

/** Rules that are good practice alone: without them a standard is still whole. */
const bestPractices: ReadonlySet<string> = new Set(
  (
    'accesskeys aria-allowed-role aria-dialog-name aria-text aria-treeitem-name empty-heading empty-table-header frame-tested heading-order ' +
    'image-redundant-alt label-title-only landmark-banner-is-top-level landmark-complementary-is-top-level landmark-contentinfo-is-top-level ' +
    'landmark-main-is-top-level landmark-no-duplicate-banner landmark-no-duplicate-contentinfo landmark-no-duplicate-main landmark-one-main ' +
    'landmark-unique meta-viewport-large page-has-heading-one presentation-role-conflict region scope-attr-valid skip-link tabindex table-duplicate-name'
  ).split(' '),
)

/**
 * The standards that a run tested whole, by the options that axe writes into its result (`toolOptions.runOnly` and
 * `rules`) and by the rules that the result shows. A run of chosen rules tests no standard, nor does one in which a rule
 * of it was switched off; level AA without level A is not AA.
 */
export function standardsOf(options: unknown, shown: readonly JsonObject[]): readonly string[] {
  const { runOnly, rules } = isObject(options) ? options : {}
  const wasRun = askedFor(runOnly)
  if (!wasRun) return []
  const off = switchedOff(rules)
  const ids = new Set(shown.map(({ id }) => id))
  const tags = new Set(shown.flatMap(({ tags: each }) => (Array.isArray(each) ? each.map(String) : [])))
  const isWhole = (tag: string): boolean => {
    if (!wasRun(tag) && !(runOnly === undefined && tag === 'wcag22aa' && tags.has(tag))) return false
    const shows = core[tag]?.split(' ').every((rule) => ids.has(rule)) ?? (tag === 'wcag21a' || tags.has(tag))
    if (!shows) return false
    return tag === 'best-practice' ? off.length === 0 : off.every((rule) => bestPractices.has(rule))
  }
  return Object.keys(standards).filter((standard) => standards[standard]?.every(isWhole))
}

/** Whether a tag's rules were asked for; null where rules were chosen one by one, or in a way that axe does not have. */
function askedFor(runOnly: unknown): ((tag: string) => boolean) | null {
  if (runOnly === undefined || runOnly === null) return (tag) => onByDefault.has(tag)
  const [type, values] = isObject(runOnly) ? [runOnly['type'], runOnly['values'] ?? runOnly['value']] : ['tag', runOnly]
  if (type !== 'tag' && type !== 'tags') return null
  const asked: readonly unknown[] = Array.isArray(values) ? values : [values]
  return (tag) => asked.includes(tag)
}

function switchedOff(rules: unknown): readonly string[] {
  if (!isObject(rules)) return []
  return Object.entries(rules).flatMap(([rule, setting]) => (isObject(setting) && setting['enabled'] !== false ? [] : [rule]))
}
