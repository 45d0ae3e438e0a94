import type { Evidence } from '../generated/checklist.ts';
import type { Observation } from '../model/observation.ts';
import { type GatherContext } from './gather.ts';
export type CollectedEntry = Exclude<Evidence, {
    type: 'signOff';
}>;
/**
 * Observes one evidence entry. A file that can't be used makes it unusable (unmet), a world that fails unavailable (an
 * error): neither leaves a measure behind that a bound could be met with.
 */
export declare function collect(entry: CollectedEntry, context: GatherContext): Promise<Observation>;
