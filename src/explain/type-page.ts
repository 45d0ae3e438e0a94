import { catalogue } from '../generated/catalogue.ts'
import { typeHelp } from '../generated/type-help.ts'
import { partMeasures, partsOf } from '../model/parts.ts'
import { boundRule, evidenceTypes, setRule, type EvidenceType } from '../model/rules.ts'
import { code, heading, list, text, type Page } from './page.ts'
import { whys } from './whys.ts'

interface Help {
  readonly description: string
  readonly keys: readonly { readonly key: string; readonly description: string; readonly required?: boolean; readonly default?: string | number | boolean }[]
  readonly examples: readonly unknown[]
}

interface Names {
  readonly measures: Readonly<Record<string, { readonly label: string }>>
  readonly sets: Readonly<Record<string, { readonly label: string }>>
}

/** A page for every type of evidence: where it looks, what it measures, which bounds it takes. */
export function typePages(): readonly Page[] {
  return evidenceTypes().map(typePage)
}

function typePage(type: EvidenceType): Page {
  const help: Help = typeHelp[type]
  const { measures, sets }: Names = catalogue[type]
  const isBound = (key: string) => /^(?:min|max|require)[A-Z]/.test(key) || Object.hasOwn(partsOf(type), key)
  const rows = (bounds: boolean) =>
    help.keys
      .filter(({ key }) => isBound(key) === bounds)
      .map(({ key, description, required, default: standard }) => [key, `${description}${required ? ' Needed.' : ''}${standard === undefined ? '' : ` ${String(standard)} where nobody sets it.`}`] as const)
  const rules = [...Object.keys({ ...measures, ...partMeasures(type) }).map((name) => boundRule(type, name)), ...Object.keys(sets).map((name) => setRule(type, name))]
  return {
    name: type,
    kind: 'type',
    title: help.description.replace(/\.$/, ''),
    parts: [
      text(whys[type].why),
      heading('Where it looks, and how'),
      list(rows(false)),
      ...(rows(true).length > 0 ? [heading('Bounds'), list(rows(true))] : []),
      ...(help.examples.length > 0 ? [heading('Example'), ...help.examples.map((example) => code(yamlOf(example)))] : []),
      ...(rules.length > 0 ? [heading('Rules'), text(rules.join(', '))] : []),
    ],
  }
}

/** A flat entry as the checklist would write it; nested values in flow style, which is JSON. */
function yamlOf(example: unknown): string {
  if (typeof example !== 'object' || example === null) return JSON.stringify(example)
  return Object.entries(example)
    .map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${typeof value === 'string' && /^[\w./ -]+$/.test(value) ? value : JSON.stringify(value)}`)
    .join('\n')
}
