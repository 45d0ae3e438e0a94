/** File name under src/generated to content. */
export function generate(): Promise<Record<string, string>>
