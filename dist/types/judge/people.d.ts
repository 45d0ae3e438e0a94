/** Unknown is neither yes nor no: who belongs to a team is only known where somebody could be asked. */
export type Answer = 'yes' | 'no' | 'unknown';
/** Whether a person is among principals; a team among them leaves it unknown. */
export declare function isAmong(person: string, principals: readonly string[]): Answer;
/** Whether a person is independent of an item: neither its owner nor a bot. */
export declare function isIndependent(person: string, { owner, owners }: {
    readonly owner: string;
    readonly owners?: readonly string[];
}): Answer;
