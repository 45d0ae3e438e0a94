/** Where something is written: a file, and a JSON Pointer into it. */
export interface Place {
    /** Relative to the root; for a policy from elsewhere its address, as `builtin:essential`. */
    readonly path: string;
    readonly pointer: string;
}
