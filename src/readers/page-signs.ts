import { isObject } from './json-object.ts'

const vocabulary = 'www.w3.org/ns/earl#'

/** Whether a JSON value is an axe result, or a list of them. */
export function looksLikeAxe(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isObject(first) && isObject(first['testEngine']) && Array.isArray(first['violations'])
}

/** Whether a JSON value is an EARL report (JSON-LD) of one page, or a list of them. */
export function looksLikeEarl(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isObject(first) && '@context' in first && Array.isArray(first['assertions']) && JSON.stringify(first['@context']).includes(vocabulary)
}

/** Whether a JSON value is the list of issues that pa11y writes. A page without any is `[]`, which could be anything. */
export function looksLikePa11y(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : null
  return isObject(first) && 'code' in first && 'typeCode' in first && 'selector' in first
}

/** Whether a JSON value is what pa11y-ci writes. */
export function looksLikePa11yCi(value: unknown): boolean {
  return isObject(value) && 'total' in value && 'passes' in value && 'errors' in value && isObject(value['results'])
}

/** Whether a JSON value is a Lighthouse report. */
export function looksLikeLighthouse(value: unknown): boolean {
  return isObject(value) && 'lighthouseVersion' in value && 'audits' in value
}
