/** What the gate reads of tests. The order decides where two would take a file. */
export declare const testFormats: {
    readonly 'junit-xml': {
        readonly tool: 'JUnit and most others';
        readonly read: 'text';
        readonly looksLike: ({ xmlRoot }: import("./head.ts").Head) => boolean;
        readonly load: () => Promise<typeof import("./junit.ts").readJunit>;
    };
};
