export declare const builtInPolicies: Readonly<Record<string, string>>;
