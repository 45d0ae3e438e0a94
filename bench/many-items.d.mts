export function manyItems(folder: string, count: number, options?: { readonly head?: string; readonly title?: string; readonly blocking?: 'none' | 'some' | 'all' }): void
