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
export declare function ageSince(at: Instant, times: Instants): Measured;
export declare function futureRemark(what: string, at: Instant): Remark;
/** The earliest of instants; null where one of them is unknown or there are none. */
export declare function oldest(instants: readonly (Instant | null)[]): Instant | null;
