/** Where the columns stand that are read; -1 where the file lacks one that it may lack. */
export interface JmeterColumns {
    readonly timeStamp: number;
    readonly elapsed: number;
    readonly success: number;
    readonly label: number;
    readonly responseMessage: number;
    readonly allThreads: number;
    readonly sampleCount: number;
}
/**
 * Finds the columns by their names, in any order. Throws `Unusable` where a needed one lacks, with the property that
 * adds it, where there is no header, and where a column stands twice.
 */
export declare function jmeterColumns(names: readonly string[]): JmeterColumns;
