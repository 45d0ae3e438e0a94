export declare const policyKeys: Readonly<Record<string, string>>;
