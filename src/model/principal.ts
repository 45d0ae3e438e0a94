/** ASCII only: a Kelvin sign must not become a k. */
export function personKey(principal: string): string {
  return principal.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

export function samePerson(a: string, b: string): boolean {
  return personKey(a) === personKey(b)
}

export function isTeam(principal: string): boolean {
  return principal.startsWith('@')
}

/** GitHub marks the accounts of apps so; they can't answer for anything. */
export function isBot(principal: string): boolean {
  return personKey(principal).endsWith('[bot]')
}

/** A GitHub login, a team `@org/team`, or an e-mail address; plain ASCII, so that look-alikes can't pass for a person. */
export function isPrincipal(text: string): boolean {
  return (
    /^@[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) ||
    /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})(?:\[bot\])?$/.test(text) ||
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text)
  )
}
