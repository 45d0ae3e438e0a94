/** One page of documentation: printed by `explain`, built into docs/reference, linked from findings. */
export interface Page {
  /** What `explain` is asked for: a rule id, a type, a format, a policy. */
  readonly name: string
  readonly kind: 'rule' | 'type' | 'format' | 'policy'
  readonly title: string
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly rows: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'links'; readonly rows: readonly Source[] }

/** Something to read elsewhere. */
export interface Source {
  readonly title: string
  readonly says?: string
  readonly url?: string
}

export const text = (content: string): Part => ({ kind: 'text', text: content })
export const heading = (content: string): Part => ({ kind: 'heading', text: content })
export const code = (content: string): Part => ({ kind: 'code', text: content })
export const list = (rows: readonly (readonly [term: string, text: string])[]): Part => ({
  kind: 'list',
  rows: rows.map(([term, content]) => ({ term, text: content })),
})
export const links = (rows: readonly Source[]): Part => ({ kind: 'links', rows })
