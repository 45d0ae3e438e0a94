import type { Collector } from './type.ts';
/**
 * How long the commit that is judged has run in an environment: from the success of its last deployment there, until it
 * was replaced or now. A redeployment starts anew; a deployment that failed since has not stood.
 */
export declare const deployment: Collector<'deployment'>;
