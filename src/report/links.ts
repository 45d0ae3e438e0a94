import { tool } from '../generated/tool.ts'

const repository = 'https://github.com/go-live-gate/go-live-gate'

/** Where the documentation of a rule stands, at the version that reports it. Rule ids hold only letters, digits, `-` and `/`. */
export function ruleUri(rule: string): string {
  const [document, name] = rule.startsWith('measurement/') ? ['types', 'measurement'] : ['rules', rule]
  return `${repository}/blob/v${tool.version}/docs/reference/${document}.md#${anchorOf(name)}`
}

/** Anchor of a page within its document. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
