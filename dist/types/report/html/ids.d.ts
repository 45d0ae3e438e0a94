/** Names for places in the page. Where it holds several reports, each has a prefix of its own. */
export interface Ids {
    /** Number of the report; null where it is alone. */
    readonly report: number | null;
    /** Of a section: "items". */
    readonly section: (name: string) => string;
    /** Of an item, by its id where that can stand in an address, else by its place. */
    readonly item: (id: string, index: number) => string;
}
export declare function idsOf(report: number, reports: number): Ids;
