import { type Yield } from '../model/observation.ts';
import type { Gather } from './gather.ts';
import type { EntryOf } from './type.ts';
/**
 * A survey from the export of a form, one row a response. How many were asked is given by the checklist, for a form does
 * not know who kept silent. A response without the date that others carry was not finished. Of one person the last
 * response counts, so that nobody answers for others. An empty answer is a response that is not favourable.
 */
export declare function fromResponses(entry: EntryOf<'survey'>, gather: Gather): Promise<Yield<'survey'>>;
