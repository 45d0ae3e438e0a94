export type Unit = 'percent' | 'count' | 'number' | 'milliseconds' | 'seconds';
/**
 * A value as a reader needs it: enough digits that it can't be mistaken for its bound. `against` is the bound: 94.996 is
 * shown as 94.996 beside 95, never rounded up to it.
 */
export declare function describeQuantity(value: number, unit: string, against?: readonly number[]): string;
