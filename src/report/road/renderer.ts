import type { History } from '../../generated/history.ts'
import type { TextOptions } from '../text.ts'

/** A history in a format. Pure: somebody else writes it. */
export type RoadRenderer = (history: History, options?: TextOptions) => string
