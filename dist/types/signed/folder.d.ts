/** The folder beside the checklist in which signed statements lie. */
export declare const signOffFolder = "signoffs";
