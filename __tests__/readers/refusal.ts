import { Unusable } from '../../src/model/unusable.ts'

/** What a reader throws; fails the test where it throws nothing, or another error. */
export function refusal(read: () => unknown): Unusable {
  try {
    read()
  } catch (error) {
    if (error instanceof Unusable) return error
    throw error
  }
  throw new TypeError('nothing was refused')
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
