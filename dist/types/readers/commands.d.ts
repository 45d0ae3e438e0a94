/** What the lines of a comment say to the gate. */
export type Command = {
    readonly kind: 'sign-off';
    readonly item: string;
    readonly role: string;
    readonly covers: string;
} | {
    readonly kind: 'refuse';
    readonly item: string;
    readonly role: string;
}
/** Meant as a refusal, but not of its form: nobody may take that for silence. */
 | {
    readonly kind: 'unclear-refusal';
    readonly item: string | null;
    readonly text: string;
} | {
    readonly kind: 'unclear-sign-off';
    readonly text: string;
} | {
    readonly kind: 'condition';
    readonly text: string;
    readonly due: string | null;
} | {
    readonly kind: 'accept';
} | {
    readonly kind: 'reopen';
};
/**
 * The commands in a comment. What opens the gate must stand exactly so, on a line of its own; what holds it shut is
 * understood in a list, in capitals and with words behind it too, and where it is not understood it is told.
 */
export declare function commandsIn(body: string): readonly Command[];
