export declare const tool: {
    name: string;
    version: string;
};
