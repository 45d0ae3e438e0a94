/** Reads a file of any size in constant memory: push every chunk, then end. Both throw `Unusable`. */
export interface StreamReader<T> {
    /** The chunk is valid only during the call. */
    push(chunk: Uint8Array): void;
    end(): T;
}
/** As `StreamReader`, for what has still to be loaded or parsed at the end. */
export interface FileReader<T> {
    push(chunk: Uint8Array): void;
    end(): T | Promise<T>;
}
