/** The purpose for which a key signs, so that no signature made for another purpose passes for a sign-off. */
export declare const namespace = "go-live-gate";
export interface SignedCondition {
    readonly text: string;
    readonly owner?: string;
    /** A date or RFC 3339, as it was written. */
    readonly due?: string;
}
/** What a person signs: everything that the sign-off means, so that nothing of it can be changed or moved elsewhere. */
export interface SignedStatement {
    readonly service: string;
    readonly release: string;
    readonly item: string;
    readonly role: string;
    readonly by: string;
    /** RFC 3339 with an offset. */
    readonly at: string;
    readonly decision: 'accept' | 'refuse';
    /** `sha256:<hex>`; null only for a refusal of what could not be read. */
    readonly covers: string | null;
    readonly conditions: readonly SignedCondition[];
}
/** The bytes to sign: canonical JSON (RFC 8785) and a line end. */
export declare function statementText(statement: SignedStatement): string;
/** Reads a signed statement, strictly: what it does not know or lacks could be a restriction. Throws `Unusable`. */
export declare function parseStatement(bytes: Uint8Array): SignedStatement;
