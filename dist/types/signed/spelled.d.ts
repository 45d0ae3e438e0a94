import type { Signers } from '../model/signers.ts';
/**
 * How the file spells a person, for ssh-keygen minds capital letters and we do not; as given where it does not name them.
 * Throws `Unusable` for a key that stands for a pattern of people without being a certificate authority's: it could sign
 * for all of them, and proves nobody. So does a line of which that can't be told.
 */
export declare function spelled(person: string, { path, text }: Signers): string;
