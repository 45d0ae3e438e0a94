import type { SignedStatement } from './statement.ts';
type Named = Pick<SignedStatement, 'item' | 'role' | 'by'>;
/** `<item>.<person>.json`; what a file name can't hold is percent-encoded. */
export declare function fileNameOf({ item, by }: Named): string;
/** `<item>.<person>.<role>.json`: for a person who signs one item in a second role. */
export declare function fileNameWithRole({ item, by, role }: Named): string;
export {};
