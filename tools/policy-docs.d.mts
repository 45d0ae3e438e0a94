import type { Tried } from '../src/cases/run.ts'
export function policiesPage(): Promise<string>
export function triedBuiltIns(): Promise<readonly (readonly [name: string, tried: Tried])[]>
