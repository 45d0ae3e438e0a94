import type { Finding } from '../model/finding.ts';
import { type Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import type { DemandedItem } from '../policy/demands.ts';
/**
 * Freezes in which the go-live would fall; a checklist that names no day might fall into any (specification §9). So is one
 * that runs now, whatever day is named: who is told "ready" today can deploy today.
 */
export declare function freezeFindings({ id, freezes, place }: DemandedItem, { now, goLive, judgedFor }: Instants): readonly Finding[];
/** The item with the roles that may waive it: whom every freeze allows that holds or, where none does, that there is. */
export declare function waivableNow(item: DemandedItem, { now, judgedFor }: Instants): DemandedItem;
/** When the next freeze begins; one that holds at the go-live is waived, or blocks. */
export declare function freezeLapses({ freezes }: DemandedItem, { now, judgedFor }: Instants): readonly Instant[];
