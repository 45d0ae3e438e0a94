export type GateErrorCode = 'usage' | 'unknown-format' | 'internal';
/** Thrown for misuse of the library or the command line alone, never for what a checklist or evidence says. */
export declare class GateError extends Error {
    readonly code: GateErrorCode;
    constructor(code: GateErrorCode, message: string, options?: ErrorOptions);
}
