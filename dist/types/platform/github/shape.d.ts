/** Reads an answer's values by their types; what is missing or of another type is a fault, never a default. */
export interface Shape {
    readonly value: unknown;
    has(key: string): boolean;
    /** A key's value; throws where this is no object or lacks the key. */
    get(key: string): Shape;
    /** The same, with null for null. */
    maybe(key: string): Shape | null;
    text(key: string): string;
    textOrNull(key: string): string | null;
    number(key: string): number;
    truth(key: string): boolean;
    /** Epoch milliseconds. */
    instant(key: string): number;
    instantOrNull(key: string): number | null;
    list(key: string): readonly Shape[];
    items(): readonly Shape[];
}
/** @param path Where the value stands, for faults. */
export declare function shape(value: unknown, path?: string): Shape;
