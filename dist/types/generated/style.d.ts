export declare const style: {
    digest: string;
    css: string;
};
