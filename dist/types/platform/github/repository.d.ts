/** A repository by its two names. */
export interface Repository {
    readonly owner: string;
    readonly name: string;
}
/** Takes `owner/name` apart; null where it is not of that form. */
export declare function repositoryOf(text: string): Repository | null;
