import { GateError } from '../model/gate-error.ts'

/**
 * Stands in for @actions/http-client in the bundle. @actions/core needs it only for OpenID Connect tokens, which the gate
 * never asks for; with it undici, half a megabyte, would be read at every start.
 */
export function HttpClient(): never {
  throw new GateError('internal', 'the bundle has no HTTP client')
}

export { HttpClient as BearerCredentialHandler }
