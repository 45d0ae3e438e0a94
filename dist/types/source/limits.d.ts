/** Limits of checklist and policy files. */
export declare const limits: {
    readonly bytes: number;
    readonly items: 2000;
};
