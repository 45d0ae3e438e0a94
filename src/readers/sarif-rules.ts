import { isObject, type JsonObject } from './json-object.ts'
import { listOf, partOf, textOf } from './json-parts.ts'

/** What the rule of a result adds to it. */
export interface Rule {
  readonly level: unknown
  /** `security-severity` as it is written; undefined where there is none. */
  readonly severity: unknown
}

/** The rule of a result: by its index in the tool component that the result names, else by its id (SARIF §3.27.5 to 7). */
export function ruleOf(run: JsonObject, result: JsonObject): Rule {
  const reference = partOf(result['rule'])
  const tool = partOf(run['tool'])
  const extension = partOf(reference['toolComponent'])['index']
  const component = typeof extension === 'number' && extension >= 0 ? partOf((listOf(tool['extensions']) ?? [])[extension]) : partOf(tool['driver'])
  const index = result['ruleIndex'] ?? reference['index']
  const id = textOf(result['ruleId']) ?? textOf(reference['id'])
  const byIndex = typeof index === 'number' && index >= 0 ? rulesOf(component)[index] : undefined
  const all = () => [component, partOf(tool['driver']), ...(listOf(tool['extensions']) ?? []).map(partOf)].flatMap(rulesOf)
  const rule = byIndex && (id === null || isNamed(byIndex, id)) ? byIndex : id === null ? undefined : all().find((each) => isNamed(each, id))
  const override = overrideFor(run, result, id)
  return { level: override ?? partOf(rule?.['defaultConfiguration'])['level'], severity: partOf(rule?.['properties'])['security-severity'] }
}

function rulesOf(component: JsonObject): readonly JsonObject[] {
  return (listOf(component['rules']) ?? []).map(partOf)
}

/** A result may name a part of a rule: `CA1000/1`. */
function isNamed({ id }: JsonObject, wanted: string): boolean {
  return typeof id === 'string' && (id === wanted || wanted.startsWith(`${id}/`))
}

/** The level that the invocation of a result gave its rule. */
function overrideFor(run: JsonObject, result: JsonObject, id: string | null): unknown {
  const at = partOf(result['provenance'])['invocationIndex']
  if (typeof at !== 'number' || id === null) return undefined
  const overrides = listOf(partOf((listOf(run['invocations']) ?? [])[at])['ruleConfigurationOverrides']) ?? []
  const found = overrides.filter(isObject).find(({ descriptor }) => partOf(descriptor)['id'] === id)
  return partOf(found?.['configuration'])['level']
}
