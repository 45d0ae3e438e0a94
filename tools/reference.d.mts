export function reference(): Promise<Record<string, string>>
