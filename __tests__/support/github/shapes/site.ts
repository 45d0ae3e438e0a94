import type { State } from '../state.ts'

/* The double's memory in the shapes of GitHub's REST API, as its description has them. */

export interface Site {
  readonly state: State
  /** Base of the API's addresses. */
  readonly api: string
  /** Base of the pages for people. */
  readonly web: string
}

export const nodeId = (kind: string, id: number | string): string => `${kind}_${Buffer.from(String(id)).toString('base64url')}`
export const repositoryOf = ({ state: { owner, name } }: Site): string => `${owner}/${name}`
export const repo = (site: Site): string => `${site.api}/repos/${repositoryOf(site)}`
export const page = (site: Site): string => `${site.web}/${repositoryOf(site)}`
