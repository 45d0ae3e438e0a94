import { type Instant } from '../model/instant.ts';
import type { Instants } from '../model/instants.ts';
import { type Measured, type Remark } from '../model/observation.ts';
/** When evidence occurred: what its content says, else `occurredOn`. A date after now shows nothing yet. */
export interface When {
    readonly at: Instant | null;
    readonly age: Measured;
    readonly warnings: readonly Remark[];
}
export declare function whenOf(content: Instant | null, occurredOn: string | undefined, times: Instants): When;
/**
 * As `whenOf`, for several files or parts, the oldest of which counts: one that carries no date of its own has that of
 * `occurredOn`, which never makes the others younger.
 */
export declare function whenOfAll(contents: readonly (Instant | null)[], occurredOn: string | undefined, times: Instants): When;
/** The instants that a tool wrote in a file; throws `Unusable` where one of them is still to come. */
export declare function ranAt(starts: readonly (string | number | null)[], clock: string, times: Instants): readonly (Instant | null)[];
export declare function ageSince(at: Instant, times: Instants): Measured;
export declare function futureRemark(what: string, at: Instant): Remark;
