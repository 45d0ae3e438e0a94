/** Another commit of the same file is the same policy: what it asks for less shows in its items. */
export declare function withoutCommit(address: string): string;
