/** The known name that a misspelt one most likely meant, or null. Distance: insertions, deletions, changes, swaps. */
export declare function nearest(word: string, known: readonly string[]): string | null;
