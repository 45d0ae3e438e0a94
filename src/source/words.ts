import type { ValidateFunction } from 'ajv'

/** A kind of file that people write, and what is said of one that departs from its schema. */
export interface Words {
  /** What it is called in messages, and the first part of its rules: `checklist/unknown-key`. */
  readonly name: string
  readonly validate: ValidateFunction
  /** The keys that each of its objects can have, parted by spaces. */
  readonly keys: Readonly<Record<string, string>>
  /** What an object of a list, or under a key, is called in `keys`, where it is called otherwise than for a checklist. */
  readonly objects?: Readonly<Record<string, string>>
  /** A better remedy for a key that it can't have. */
  readonly unknownKey?: (key: string) => string | null
  /** What to write where there is a choice of forms. */
  readonly choice?: (pointer: string) => string
}
