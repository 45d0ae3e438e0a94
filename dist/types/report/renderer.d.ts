import type { Report } from '../generated/report.ts';
import type { TextOptions } from './text.ts';
export type RenderOptions = TextOptions;
export type Renderer = (reports: readonly Report[], options?: RenderOptions) => string;
