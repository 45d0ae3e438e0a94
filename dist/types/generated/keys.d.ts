export declare const keys: Readonly<Record<string, string>>;
