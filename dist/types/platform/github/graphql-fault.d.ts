import { Fault } from './fault.ts';
import type { Shape } from './shape.ts';
import { type Asking } from './status-fault.ts';
/** GraphQL answers 200 with errors, often beside half of the data. */
export declare function faultOfErrors(errors: readonly Shape[], headers: Headers, { permission }: Asking, now: Date): Fault;
export declare function typeOf(error: Shape): string;
