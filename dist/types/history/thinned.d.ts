/** At most so many, the first and the last among them, the others spread evenly. */
export declare function thinned<T>(all: readonly T[], most: number): readonly T[];
