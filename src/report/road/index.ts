import type { RoadRenderer } from './renderer.ts'

/** Every format that a history can be written in. */
export const roadRenderers = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  html: async () => (await import('./page.ts')).page,
} satisfies Readonly<Record<string, () => Promise<RoadRenderer>>>

export type RoadFormat = keyof typeof roadRenderers

export function isRoadFormat(name: string): name is RoadFormat {
  return Object.hasOwn(roadRenderers, name)
}
