/** Names for places in the page. Where it holds several reports, each has a prefix of its own. */
export interface Ids {
  /** Number of the report; null where it is alone. */
  readonly report: number | null
  /** Of a section: "items". */
  readonly section: (name: string) => string
  /** Of an item, by its id where that can stand in an address, else by its place. */
  readonly item: (id: string, index: number) => string
}

export function idsOf(report: number, reports: number): Ids {
  const prefix = reports > 1 ? `r${report + 1}-` : ''
  return {
    report: reports > 1 ? report + 1 : null,
    section: (name) => `${prefix}${name}`,
    item: (id, index) => `${prefix}item-${/^[a-z][a-z0-9-]{0,63}$/.test(id) ? id : index + 1}`,
  }
}
